import type { SignedInViewer } from '@samspill/shared/access/viewer';
import type { Role } from '@samspill/shared/access/role';

/** One of the cast: who it is to the graph, where it acts unless told otherwise, and what it is for. */
export interface CastMember {
  readonly kind: SignedInViewer['kind'];
  /** Null for who has no role: an organisation on its own behalf, a citizen. */
  readonly role: Role | null;
  /** The county where it acts unless another is named; null for who acts nowhere in particular. */
  readonly county: string | null;
  /** Whom it acts for: its county's education administration, NAV, an organisation that is named, or nobody. */
  readonly actsFor: 'COUNTY' | 'NAV' | 'ORGANISATION' | 'ITSELF';
  /** For NAV's staff, how far a unit reaches: the county unit alone, or with all its offices in the county. */
  readonly reach: 'UNIT' | 'OFFICES' | null;
  readonly meaning: string;
}

const person = { kind: 'PERSON', reach: null } as const;
const county = { ...person, county: '46', actsFor: 'COUNTY' } as const;
const nav = { ...person, county: '46', actsFor: 'NAV', reach: 'UNIT' } as const;

/** The cast of the embedded graph: roles to try it with, no persons. Only the local issuer, which no production has, vouches for it. */
export const CAST = {
  'county-agreement-owner': {
    ...county,
    role: 'COUNTY_AGREEMENT_OWNER',
    meaning: 'Signs agreements for the county education administration of Vestland.',
  },
  'county-agreement-owner-other': {
    ...county,
    county: '50',
    role: 'COUNTY_AGREEMENT_OWNER',
    meaning: 'Signs agreements for the county education administration of Trøndelag.',
  },
  'county-agreement-coordinator': {
    ...county,
    role: 'COUNTY_AGREEMENT_COORDINATOR',
    meaning: 'Looks after agreements for the county education administration of Vestland.',
  },
  'career-advisor': {
    ...county,
    role: 'CAREER_ADVISOR',
    meaning: 'Advises at a career centre in Vestland.',
  },
  'follow-up-counsellor': {
    ...county,
    role: 'FOLLOW_UP_COUNSELLOR',
    meaning: 'Follows up young people for Vestland.',
  },
  'nav-agreement-owner': {
    ...nav,
    role: 'NAV_AGREEMENT_OWNER',
    meaning: 'Signs agreements for NAV Vestland (unit 1200).',
  },
  'nav-agreement-owner-other': {
    ...nav,
    county: '50',
    role: 'NAV_AGREEMENT_OWNER',
    meaning: 'Signs agreements for NAV Trøndelag (unit 5700).',
  },
  'nav-agreement-coordinator': {
    ...nav,
    role: 'NAV_AGREEMENT_COORDINATOR',
    meaning: 'Looks after agreements for NAV Vestland (unit 1200).',
  },
  'nav-employer-advisor': {
    ...nav,
    reach: 'OFFICES',
    role: 'NAV_EMPLOYER_ADVISOR',
    meaning: 'Serves employers for NAV Vestland and its offices.',
  },
  'nav-youth-team': {
    ...nav,
    reach: 'OFFICES',
    role: 'NAV_YOUTH_TEAM',
    meaning: 'Follows up young people for NAV Vestland and its offices.',
  },
  'national-coordinator': {
    ...nav,
    county: null,
    reach: null,
    role: 'NATIONAL_COORDINATOR',
    meaning: 'Follows the agreements up for the Directorate, in all counties.',
  },
  employer: {
    kind: 'ORGANISATION',
    role: null,
    county: null,
    actsFor: 'ORGANISATION',
    reach: null,
    meaning: 'An employer on its own behalf, the first of the invented ones.',
  },
  citizen: {
    kind: 'CITIZEN',
    role: null,
    county: null,
    actsFor: 'ITSELF',
    reach: null,
    meaning: 'A citizen on their own behalf, who has no role.',
  },
} as const satisfies Readonly<Record<string, CastMember>>;

export type CastName = keyof typeof CAST;

/** Every name of the cast, in the order in which they are told. */
export const CAST_NAMES = Object.keys(CAST) as readonly CastName[];

/** Whether a word is a name of the cast. */
export function isCastName(word: string): word is CastName {
  return Object.hasOwn(CAST, word);
}
