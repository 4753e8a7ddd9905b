import type { Role } from '@samspill/shared/access/role';
import type { Viewer } from '@samspill/shared/access/viewer';

/** Where somebody follows young people up: in counties, for the follow-up service, and in units of NAV, for a youth team. */
export interface ReferralReach {
  readonly counties: readonly string[] | 'ALL';
  readonly units: readonly string[] | 'ALL';
}

/**
 * The ends of referrals that a viewer works at: what `worksAt` says of one, said of all at once. The county that a youth
 * team's offices lie in is none of them: it is the other side's.
 */
export function referralReach(viewer: Viewer): ReferralReach {
  const counties = grantsOf(viewer, 'FOLLOW_UP_COUNSELLOR').map((grant) => grant.counties);
  const teams = grantsOf(viewer, 'NAV_YOUTH_TEAM');
  const hasAllUnits = teams.some((grant) => grant.counties === 'ALL');
  return {
    counties: counties.includes('ALL') ? 'ALL' : distinct(counties.flatMap((some) => some)),
    units: hasAllUnits ? 'ALL' : distinct(teams.flatMap(({ units }) => units)),
  };
}

/** Whether there is any end at which the viewer works. */
export function reachesAny({ counties, units }: ReferralReach): boolean {
  return counties.length > 0 || units.length > 0;
}

function grantsOf(viewer: Viewer, role: Role) {
  if (viewer === null || viewer.kind === 'CITIZEN') return [];
  return viewer.grants.filter((grant) => grant.role === role);
}

function distinct(places: readonly string[]): readonly string[] {
  return [...new Set(places)];
}
