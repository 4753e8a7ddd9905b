import { addDays } from '@samspill/shared/day';
import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import type { Random } from '@samspill/shared/synthetic/random';
import { drawDay } from './draw-some.ts';
import { COUNTIES, type CountyCode, type Referral } from './world.ts';

const CODES = Object.keys(COUNTIES) as CountyCode[];
const WHAT_FOR = Object.keys(PURPOSES) as Purpose[];

/** All that can have become of a referral. */
const LIVES: readonly Referral['steps'][] = [
  ['SENT'],
  ['SENT', 'RECEIVED'],
  ['SENT', 'RECEIVED', 'DECLINED'],
  ['SENT', 'RECEIVED', 'ACCEPTED'],
  ['SENT', 'RECEIVED', 'ACCEPTED', 'COMPLETED'],
];

/** The referrals of a person of a county: none, or some, now and then to or from somewhere else. */
export function drawReferrals(
  random: Random,
  { id: personId, home }: { readonly id: string; readonly home: CountyCode },
): readonly Referral[] {
  return Array.from({ length: random.pick([0, 1, 1, 2]) }, (_, at) => {
    const countyCode = random.chance(0.8) ? home : random.pick(CODES);
    const sentOn = drawDay(random, '2026-09-01', 90);
    const responseDays = random.pick([null, 0, 7, 30, 90]);
    return {
      id: `referral-${at}-${personId}`,
      fromSide: random.pick(['COUNTY', 'NAV'] as const),
      countyCode,
      unitNumber: random.pick(COUNTIES[random.chance(0.8) ? countyCode : random.pick(CODES)].units),
      purpose: random.pick(WHAT_FOR),
      sentOn,
      responseDays,
      dueOn: responseDays === null ? null : addDays(sentOn, responseDays),
      steps: random.pick(LIVES),
    };
  });
}
