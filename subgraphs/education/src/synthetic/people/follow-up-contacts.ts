import { addDays, daysBetween } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { followUpCaseOf } from './follow-up-case.ts';

const CHANNELS = ['PHONE', 'TEXT_MESSAGE', 'LETTER', 'MEETING', 'HOME_VISIT'] as const;
const REACHED = 0.55;

/** The attempts to reach a young person, each some weeks after the one before, while the case was open. */
export function followUpContactsOf(person: SyntheticYoungPerson): readonly Cells[] {
  return followUpCaseOf(person).flatMap(({ opened_on: openedOn, closed_on: closedOn }) => {
    const random = createRandom(`follow-up contacts ${person.id}`);
    const attempts = random.int(0, 4);
    const days = daysBetween(String(openedOn), closedOn === null ? STATE_DAY : String(closedOn));
    return Array.from({ length: attempts }, (_, at) => ({
      person_id: person.id,
      place: String(at + 1),
      contacted_on: addDays(String(openedOn), Math.floor((days * (at + random.next())) / attempts)),
      channel: random.pick(CHANNELS),
      is_reached: String(random.chance(REACHED)),
    }));
  });
}
