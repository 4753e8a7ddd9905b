import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { opaqueId } from './opaque-id.ts';
import type { ReferralRoutine } from './referral-routines.ts';

/** A step of an invented referral. */
export interface InventedStep {
  readonly kind: 'SENT' | 'RECEIVED' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED';
  readonly on: Day;
  readonly reason: string | null;
}

/** An invented referral of an invented young person. */
export interface InventedReferral {
  readonly id: string;
  readonly personId: string;
  readonly fromSide: 'COUNTY' | 'NAV';
  readonly countyCode: string;
  readonly unitNumber: string;
  readonly routineId: string;
  readonly responseDays: number | null;
  readonly steps: readonly InventedStep[];
}

/** How many of those whom one service follows up it has referred to the other. */
const REFERRED = 0.2;
/** What has come of them: so many of ten. */
const WAYS = [
  ['SENT'],
  ['SENT', 'RECEIVED'],
  ['SENT', 'RECEIVED', 'ACCEPTED'],
  ['SENT', 'RECEIVED', 'ACCEPTED'],
  ['SENT', 'RECEIVED', 'ACCEPTED'],
  ['SENT', 'RECEIVED', 'DECLINED'],
  ['SENT', 'RECEIVED', 'DECLINED'],
  ['SENT', 'RECEIVED', 'ACCEPTED', 'COMPLETED'],
  ['SENT', 'RECEIVED', 'ACCEPTED', 'COMPLETED'],
  ['SENT', 'RECEIVED', 'ACCEPTED', 'COMPLETED'],
] as const satisfies readonly (readonly InventedStep['kind'][])[];
const REASONS = ['NO_CAPACITY', 'OUTSIDE_TARGET_GROUP', 'ALREADY_FOLLOWED_UP', 'WRONG_PLACE', 'NOT_WANTED'];
/** Days from one step to the next, at most; a referral that has not been answered is a few weeks old at most. */
const DAYS_A_STEP = 12;
const DAYS_UNANSWERED = 28;
const DAYS_BACK = 400;

/** The referral of a young person; null for most, and for who is followed up by nobody. A county refers those whom it follows up. */
export function inventedReferral(
  { id: personId, countyCode, isFollowedUp, isRegistered }: SyntheticYoungPerson,
  routines: ReadonlyMap<string, ReferralRoutine>,
): InventedReferral | null {
  const routine = routines.get(countyCode);
  const random = createRandom(`referral ${personId}`);
  if (routine === undefined || !(isFollowedUp || isRegistered) || !random.chance(REFERRED)) return null;
  return {
    id: opaqueId(`referral ${personId}`),
    personId,
    fromSide: isFollowedUp ? 'COUNTY' : 'NAV',
    countyCode,
    unitNumber: random.pick(routine.offices),
    routineId: routine.id,
    responseDays: routine.responseDays,
    steps: stepsOf(random),
  };
}

function stepsOf(random: Random): readonly InventedStep[] {
  const way = random.pick(WAYS);
  const isAnswered = way.length > 2;
  // Each step may take its days and none lies after the day of which everything invented tells.
  const room = (way.length - 1) * DAYS_A_STEP;
  let on = addDays(STATE_DAY, -random.int(room, isAnswered ? DAYS_BACK : Math.max(room, DAYS_UNANSWERED)));
  return way.map((kind, at) => {
    if (at > 0) on = addDays(on, random.int(0, DAYS_A_STEP));
    return { kind, on, reason: kind === 'DECLINED' ? random.pick(REASONS) : null };
  });
}
