import type { Grant, SignedInViewer } from '@samspill/shared/access/viewer';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { THE_DAY, THE_TIME, type Agreement, type Consent, type Known, type Person } from './world.ts';

/** The area that an agreement has to cover for a purpose, as the issue has it. */
const AREA_OF: Readonly<Record<Purpose, string>> = {
  FOLLOW_UP_OF_YOUNG_PEOPLE: 'YOUTH_FOLLOW_UP',
  CAREER_GUIDANCE: 'CAREER_GUIDANCE',
  APEL: 'APEL',
  BASIC_SKILLS: 'BASIC_SKILLS',
  COORDINATED_SERVICES: 'UPPER_SECONDARY_AND_VET',
};

type Version = Agreement['versions'][number];

/** A role of the county is for counties; one of NAV is for units, and all counties are all units. */
const isForCounty = ({ counties }: Grant, county: string): boolean =>
  counties === 'ALL' || counties.includes(county);
const isForUnit = ({ counties, units }: Grant, unit: string): boolean =>
  counties === 'ALL' || units.includes(unit);

/**
 * The rules of who may see what, each so plain that it can be read at once. They are all in one table, so that the test of
 * the test can put a wrong one in the place of each.
 */
export const RULES = {
  /** Nobody may know of who is protected. */
  isShown: (person: Person): boolean => !person.isProtected,
  isOpen: (known: Known): boolean => known.isOpen,
  coversCounty: isForCounty,
  coversUnit: isForUnit,
  /** Each way of having to do with a person speaks for the viewer. */
  speaking: <Tie>(ties: readonly Tie[]): readonly Tie[] => ties,
  /** The version of an agreement that is in force today: the newest approved one that has begun, if it has not ended. */
  versionInForce: ({ versions, endedOn }: Agreement): Version | null => {
    const newest = versions.filter(({ isApproved, from }) => isApproved && from <= THE_DAY).at(-1);
    const isOver = (day: string | null | undefined) => typeof day === 'string' && day < THE_DAY;
    return newest === undefined || isOver(newest.to) || isOver(endedOn) ? null : newest;
  },
  coversArea: ({ areas }: Version, purpose: Purpose): boolean =>
    areas.some((area) => area === AREA_OF[purpose]),
  selects: ({ categories }: Version, category: DataCategory): boolean => categories.includes(category),
  concerns: ({ counties }: Agreement, county: string): boolean => counties.some((code) => code === county),
  /** What a consent still carries is what its last event says. */
  carries: ({ events }: Consent, category: DataCategory, purpose: Purpose): boolean => {
    const last = events.at(-1);
    return last !== undefined && last.categories.includes(category) && last.purposes.includes(purpose);
  },
  isTimely: ({ givenAt, expiresAt }: Consent): boolean => givenAt <= THE_TIME && THE_TIME < expiresAt,
  isFor: ({ receiver }: Consent, organisation: string | null): boolean =>
    receiver === null || receiver === organisation,
  /** Consents are the person's own to read. */
  mayReadConsents: (_viewer: Pick<SignedInViewer, 'kind'>, isSelf: boolean): boolean => isSelf,
  /** The ends of a referral: the county for its counsellors, the office for its youth team. */
  isAtCounty: isForCounty,
  isAtOffice: isForUnit,
};

export type Rules = typeof RULES;
