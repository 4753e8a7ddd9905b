import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';

const KINDS = [
  'SCHOOL_PLACE',
  'APPRENTICESHIP',
  'COUNTY_TRAINING',
  'COMBINED_MEASURE',
  'BASIC_SKILLS',
] as const;
const OFFERED_IF_FOLLOWED_UP = 0.7;
const OFFERED = 0.1;
const ANSWERED = 0.75;
const ACCEPTED = 0.6;
const LONGEST_DAYS = 600;
/** No offer is made so late that it would be answered after the state day. */
const LAST_DAYS = 40;

/** What the county has offered: most to those who are followed up, and not everything is answered. */
export function offersOf({ id, isFollowedUp }: SyntheticYoungPerson): readonly Cells[] {
  const random = createRandom(`offers ${id}`);
  if (!random.chance(isFollowedUp ? OFFERED_IF_FOLLOWED_UP : OFFERED)) return [];
  const first = random.int(0, KINDS.length - 1);
  return Array.from({ length: random.int(1, 3) }, (_, at) => {
    const offeredOn: Day = addDays(STATE_DAY, -random.int(LAST_DAYS, LONGEST_DAYS));
    const isAnswered = random.chance(ANSWERED);
    const answer = random.chance(ACCEPTED) ? 'ACCEPTED' : 'DECLINED';
    const answeredOn = addDays(offeredOn, random.int(1, LAST_DAYS - 5));
    return {
      person_id: id,
      offered_on: offeredOn,
      kind: KINDS[(first + at) % KINDS.length] ?? 'SCHOOL_PLACE',
      answer: isAnswered ? answer : null,
      answered_on: isAnswered ? answeredOn : null,
    };
  });
}
