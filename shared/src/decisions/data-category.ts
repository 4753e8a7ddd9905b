/** The subgraphs that own data about persons, and so decide in the end. */
export type DataOwner = 'education' | 'labour';

/** What a category holds, by its Norwegian term, and who owns it. */
export interface CategoryFacts {
  readonly owner: DataOwner;
  readonly term: string;
  readonly meaning: string;
}

/** Every kind of personal data that can cross between the sectors. The list is closed; `docs/access.md` holds the same table and a test keeps them equal. */
export const DATA_CATEGORIES = {
  /** Oppfølgingssak: the case of the county's follow-up service. */
  FOLLOW_UP_CASE: {
    owner: 'education',
    term: 'oppfølgingssak',
    meaning: "The case of the county's follow-up service, with its status.",
  },
  /** Skolehistorikk: schools, programmes and completion. */
  SCHOOL_HISTORY: {
    owner: 'education',
    term: 'skolehistorikk',
    meaning: 'Schools, programmes and years in upper secondary, and what was completed.',
  },
  /** Tilbud: what the county has offered. */
  OFFERS: {
    owner: 'education',
    term: 'tilbud',
    meaning: 'Offers of education and training, and what was answered.',
  },
  /** Realkompetansesak: assessment of prior experiential learning. */
  APEL_CASE: {
    owner: 'education',
    term: 'realkompetansesak',
    meaning: 'An assessment of prior experiential learning and its stage.',
  },
  /** Karriereveiledning: conversations with a career centre. */
  GUIDANCE: {
    owner: 'education',
    term: 'karriereveiledning',
    meaning: 'Career guidance that was given, with its days and themes.',
  },
  /** Registrering: being registered with NAV as a job-seeker. */
  REGISTRATION: {
    owner: 'labour',
    term: 'registrering',
    meaning: 'That and since when the person is registered with NAV as a job-seeker.',
  },
  /** Innsatsgruppe: how much help NAV has found to be needed. */
  EFFORT_GROUP: {
    owner: 'labour',
    term: 'innsatsgruppe',
    meaning: 'How much help NAV has found to be needed; it can tell of health.',
  },
  /** Tiltak: labour market measures. */
  MEASURES: {
    owner: 'labour',
    term: 'tiltak',
    meaning: 'Labour market measures with their days.',
  },
  /** NAV-kontor og ungdomsteam: who at NAV follows the person up. */
  OFFICE_AND_YOUTH_TEAM: {
    owner: 'labour',
    term: 'NAV-kontor og ungdomsteam',
    meaning: 'The NAV office and the youth team that follow the person up.',
  },
  /** Mentor: who guides the person at a workplace. */
  MENTOR: {
    owner: 'labour',
    term: 'mentor',
    meaning: 'The assignment of a mentor at a workplace, with its days.',
  },
} as const satisfies Readonly<Record<string, CategoryFacts>>;

export type DataCategory = keyof typeof DATA_CATEGORIES;
