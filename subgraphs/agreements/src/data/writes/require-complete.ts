import type { Day } from '@samspill/shared/day';
import type { AgreementState } from './agreement-state.ts';
import { refuse } from './refusal.ts';

/** Refuses the approval of a version that lacks something, or whose last day has passed. */
export function requireComplete({ newest, counties }: AgreementState, today: Day): void {
  const { validFrom, validTo, areas, parties } = newest;
  const signs = (role: string) => parties.some((party) => party.role === role);
  const missing = [
    validFrom === null ? 'a first day' : null,
    areas.length === 0 ? 'an area' : null,
    counties.length === 0 ? 'a county' : null,
    signs('NAV_COUNTY_UNIT') ? null : 'a NAV county unit as party',
    signs('COUNTY_EDUCATION_ADMINISTRATION') ? null : 'a county education administration as party',
  ].filter((what) => what !== null);
  if (missing.length > 0)
    refuse('INCOMPLETE', `The agreement lacks ${missing.join(', ')}: revise it first.`, 'id');
  if (validTo !== null && validTo < today)
    refuse(
      'PERIOD_PASSED',
      `Version ${newest.version} was valid to ${validTo}: agree on other days first.`,
      'basedOnVersion',
    );
}
