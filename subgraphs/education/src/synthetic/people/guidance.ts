import { addDays } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { CENTRE_PLACES } from '../centre-places.ts';

const GUIDED_IF_FOLLOWED_UP = 0.25;
const GUIDED = 0.08;
const ENDED = 0.55;
const LONGEST_DAYS = 400;
const THEMES = [
  'CHOICE_OF_EDUCATION',
  'CHOICE_OF_OCCUPATION',
  'JOB_SEEKING',
  'SKILLS_AND_INTERESTS',
  'WAY_BACK_TO_EDUCATION',
] as const;

/** The guidance of who has come to a career centre of the county: one to four conversations. */
export function guidanceOf({ id, countyCode, isFollowedUp }: SyntheticYoungPerson): readonly Cells[] {
  const random = createRandom(`guidance ${id}`);
  if (!random.chance(isFollowedUp ? GUIDED_IF_FOLLOWED_UP : GUIDED)) return [];
  const centre = random.int(1, CENTRE_PLACES[countyCode]?.length ?? 1);
  const days = random.int(30, LONGEST_DAYS);
  const openedOn = addDays(STATE_DAY, -days);
  const conversations = random.int(1, 4);
  const heldOn = Array.from({ length: conversations }, (_, at) =>
    addDays(openedOn, Math.floor((at * days) / 5) + random.int(0, 5)),
  );
  const first = random.int(0, THEMES.length - 1);
  return [
    {
      person_id: id,
      county_code: countyCode,
      centre_id: `kks-${countyCode}-${centre}`,
      opened_on: openedOn,
      closed_on: random.chance(ENDED) ? addDays(STATE_DAY, -random.int(1, Math.floor(days / 5) - 5)) : null,
      held_on: heldOn,
      themes: Array.from({ length: random.int(1, 3) }, (_, at) => THEMES[(first + at) % THEMES.length] ?? ''),
    },
  ];
}
