import type { Role } from '@samspill/shared/access/role';
import type { Grant, SignedInViewer } from '@samspill/shared/access/viewer';
import { DATA_CATEGORIES, type DataCategory, type DataOwner } from '@samspill/shared/decisions/data-category';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { LegalBasis } from '@samspill/shared/decisions/legal-basis';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { Rules } from './rules.ts';
import type { Agreement, Person, Referral, World } from './world.ts';

/** The two tables of legal bases, as data. */
export const BASES: readonly LegalBasis[] = [...EDUCATION_BASES.bases, ...LABOUR_BASES.bases];

/** How a viewer has to do with a person: in a role, in a county. */
export interface Tie {
  readonly role: Role;
  readonly county: string;
}

/** On what something is given to the other sector: any of the agreements, and any of the consents. */
export interface Grounds {
  readonly basis: string;
  readonly agreements: readonly string[];
  /** Null where the basis asks for none. */
  readonly consents: readonly string[] | null;
}

/** What a viewer may see in a world, by plain rules. */
export interface Oracle {
  /** All ties of an owner's sector; each of them speaks for the viewer. */
  readonly ties: (person: Person | undefined, owner: DataOwner) => readonly Tie[];
  readonly mayOwn: (person: Person | undefined, category: DataCategory) => boolean;
  readonly mayOther: (
    person: Person | undefined,
    category: DataCategory,
    purpose: Purpose | null,
  ) => Grounds | null;
  readonly mayReadConsents: (person: Person) => boolean;
  /** Those that the viewer sees. */
  readonly referralsOf: (person: Person | undefined) => readonly Referral[];
}

/** Makes the oracle of a viewer who has signed in; `isSelf` says which person a citizen is. */
export function createOracle(
  { agreements }: World,
  { viewer, isSelf }: { readonly viewer: SignedInViewer; readonly isSelf: (person: Person) => boolean },
  rules: Rules,
): Oracle {
  const grants = viewer.kind === 'CITIZEN' ? [] : viewer.grants;
  const has = (role: Role, covers: (grant: Grant) => boolean) =>
    grants.some((grant) => grant.role === role && covers(grant));
  const ties: Oracle['ties'] = (person, owner) => {
    if (person === undefined || !rules.isShown(person)) return [];
    const tie = (category: DataCategory, role: Role): readonly Tie[] => {
      const known = person.known[category];
      if (known === undefined || !rules.isOpen(known)) return [];
      const { countyCode: county, unitNumber } = known;
      const covers = (grant: Grant) =>
        owner === 'labour' ? rules.coversUnit(grant, unitNumber) : rules.coversCounty(grant, county);
      return has(role, covers) ? [{ role, county }] : [];
    };
    if (owner === 'labour') return tie('REGISTRATION', 'NAV_YOUTH_TEAM');
    return [
      ...tie('FOLLOW_UP_CASE', 'FOLLOW_UP_COUNSELLOR'),
      ...tie('GUIDANCE', 'CAREER_ADVISOR'),
      ...tie('APEL_CASE', 'CAREER_ADVISOR'),
    ];
  };
  const carrying = (county: string, category: DataCategory, purpose: Purpose): readonly string[] => {
    const inForce = (agreement: Agreement) =>
      rules.concerns(agreement, county) && rules.versionInForce(agreement) !== null;
    const above = agreements.filter((one) => one.parentId === null && inForce(one));
    const below = agreements.filter((one) => above.some(({ id }) => id === one.parentId) && inForce(one));
    return [...above, ...below]
      .filter((agreement) => {
        const version = rules.versionInForce(agreement);
        return version !== null && rules.coversArea(version, purpose) && rules.selects(version, category);
      })
      .map(({ id }) => id);
  };
  return {
    ties,
    mayOwn: (person, category) => {
      if (person === undefined || !rules.isShown(person)) return false;
      if (viewer.kind === 'CITIZEN') return isSelf(person);
      const isAdvisors = category === 'GUIDANCE' || category === 'APEL_CASE';
      return ties(person, DATA_CATEGORIES[category].owner).some(
        ({ role }) => role !== 'CAREER_ADVISOR' || isAdvisors,
      );
    },
    mayOther: (person, category, purpose) => {
      const basis = BASES.find((one) => one.category === category && one.purpose === purpose);
      const viewerSide = DATA_CATEGORIES[category].owner === 'labour' ? 'education' : 'labour';
      if (purpose === null || !person || !basis) return null;
      const counties = rules
        .speaking(ties(person, viewerSide))
        .filter(({ role }) => basis.roles.includes(role))
        .map(({ county }) => county);
      const agreed = counties.flatMap((county) => carrying(county, category, purpose));
      const consents = person.consents
        .filter((one) => rules.carries(one, category, purpose) && rules.isTimely(one))
        .filter((one) => rules.isFor(one, viewer.organisationNumber))
        .map(({ id }) => id);
      if (agreed.length === 0 || (basis.needsConsent && consents.length === 0)) return null;
      return { basis: basis.id, agreements: agreed, consents: basis.needsConsent ? consents : null };
    },
    mayReadConsents: (person) => rules.isShown(person) && rules.mayReadConsents(viewer, isSelf(person)),
    referralsOf: (person) => {
      if (person === undefined || !rules.isShown(person)) return [];
      if (isSelf(person)) return person.referrals;
      const worksAt = ({ countyCode, unitNumber }: Referral) =>
        has('FOLLOW_UP_COUNSELLOR', (grant) => rules.isAtCounty(grant, countyCode)) ||
        has('NAV_YOUTH_TEAM', (grant) => rules.isAtOffice(grant, unitNumber));
      return person.referrals.filter(worksAt);
    },
  };
}
