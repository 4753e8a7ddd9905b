import type { DataOwner } from '@samspill/shared/decisions/data-category';
import type { ReferralEndRow } from '../referrals/referral-ends.ts';
import { refuseReferral } from './referral-refusal.ts';

/** Where a referral is to go, and whose relation it takes: that of the other side. */
export interface ReferralDestination extends ReferralEndRow {
  readonly relationOf: DataOwner;
}

/** The unit of NAV or the county that is named; refuses both, none, and what is no number of one. */
export function referralDestination(input: {
  readonly toUnitNumber?: string | null;
  readonly toCountyCode?: string | null;
}): ReferralDestination {
  const toUnit = input.toUnitNumber ?? null;
  const toCounty = input.toCountyCode ?? null;
  if (toUnit !== null && toCounty === null && /^\d{4}$/.test(toUnit))
    return { side: 'NAV', place: toUnit, relationOf: 'education' };
  if (toCounty !== null && toUnit === null && /^\d{2}$/.test(toCounty))
    return { side: 'COUNTY', place: toCounty, relationOf: 'labour' };
  return refuseReferral(
    'DESTINATION_INVALID',
    'Name either a unit of NAV by its four digits or a county by its two.',
    toUnit !== null ? 'toUnitNumber' : 'toCountyCode',
  );
}
