/** The areas that an agreement can cover, by the names of the enum `CooperationArea` of the subgraph agreements. */
export type AgreementArea =
  'CAREER_GUIDANCE' | 'APEL' | 'BASIC_SKILLS' | 'UPPER_SECONDARY_AND_VET' | 'YOUTH_FOLLOW_UP';

interface PurposeFacts {
  /** The area that an agreement has to cover for it. */
  readonly area: AgreementArea;
  readonly term: string;
  readonly meaning: string;
}

/** What data of the other sector may be asked for, in the header `samspill-purpose`. The list is closed; `docs/access.md` holds the same table. */
export const PURPOSES = {
  /** Ungdomsoppfølging. */
  FOLLOW_UP_OF_YOUNG_PEOPLE: {
    area: 'YOUTH_FOLLOW_UP',
    term: 'oppfølging av ungdom',
    meaning: 'To follow up a young person who is neither in education nor in work.',
  },
  /** Karriereveiledning. */
  CAREER_GUIDANCE: {
    area: 'CAREER_GUIDANCE',
    term: 'karriereveiledning',
    meaning: 'To guide a person in the choice of education and work.',
  },
  /** Realkompetansevurdering. */
  APEL: {
    area: 'APEL',
    term: 'realkompetansevurdering',
    meaning: 'To assess what a person has learnt outside education.',
  },
  /** Grunnleggende ferdigheter. */
  BASIC_SKILLS: {
    area: 'BASIC_SKILLS',
    term: 'grunnleggende ferdigheter',
    meaning: 'To offer a person training in basic skills.',
  },
  /** Samordnede tjenester: education and measures that make one whole. */
  COORDINATED_SERVICES: {
    area: 'UPPER_SECONDARY_AND_VET',
    term: 'samordnede tjenester',
    meaning: 'To join upper secondary or vocational education with measures of NAV.',
  },
} as const satisfies Readonly<Record<string, PurposeFacts>>;

export type Purpose = keyof typeof PURPOSES;

/** The header of a request that says what personal data is asked for. */
export const PURPOSE_HEADER = 'samspill-purpose';

/** The purpose that a header says; null without one, and for a word that is not of the list. */
export function readPurpose(header: string | readonly string[] | undefined): Purpose | null {
  return typeof header === 'string' && Object.hasOwn(PURPOSES, header) ? (header as Purpose) : null;
}
