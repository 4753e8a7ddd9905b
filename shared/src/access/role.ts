/** Whose staff a role is for. */
export type Sector = 'NAV' | 'COUNTY' | 'NATIONAL';

/** What a role is for, and whether it reads what is CONFIDENTIAL in the counties and units that it is given for. */
export interface RoleFacts {
  readonly sector: Sector;
  readonly readsConfidential: boolean;
  readonly meaning: string;
}

/** Every role that a viewer can have. The list is closed; `docs/access.md` holds the same table and a test keeps them equal. */
export const ROLES = {
  COUNTY_AGREEMENT_OWNER: {
    sector: 'COUNTY',
    readsConfidential: true,
    meaning: 'Signs for the county education administration: drafts, approves and ends agreements.',
  },
  COUNTY_AGREEMENT_COORDINATOR: {
    sector: 'COUNTY',
    readsConfidential: true,
    meaning: 'Looks after agreements for the county: drafts, revises, reports, records meetings.',
  },
  CAREER_ADVISOR: {
    sector: 'COUNTY',
    readsConfidential: true,
    meaning: 'Advises at a career centre, also employees of companies that downsize.',
  },
  FOLLOW_UP_COUNSELLOR: {
    sector: 'COUNTY',
    readsConfidential: false,
    meaning: 'Follows up young people for the county (oppfølgingstjenesten).',
  },
  NAV_AGREEMENT_OWNER: {
    sector: 'NAV',
    readsConfidential: true,
    meaning: 'Signs for a NAV county unit: drafts, approves and ends agreements.',
  },
  NAV_AGREEMENT_COORDINATOR: {
    sector: 'NAV',
    readsConfidential: true,
    meaning: 'Looks after agreements for a NAV county unit: drafts, revises, reports, records meetings.',
  },
  NAV_EMPLOYER_ADVISOR: {
    sector: 'NAV',
    readsConfidential: true,
    meaning: 'Serves employers: partnership, inclusive working life, restructuring.',
  },
  NAV_YOUTH_TEAM: {
    sector: 'NAV',
    readsConfidential: false,
    meaning: 'Follows up young people in the youth team of a NAV office.',
  },
  NATIONAL_COORDINATOR: {
    sector: 'NATIONAL',
    readsConfidential: true,
    meaning: 'Follows the agreements up for the Directorate, in all counties.',
  },
} as const satisfies Readonly<Record<string, RoleFacts>>;

export type Role = keyof typeof ROLES;
