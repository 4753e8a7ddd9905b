import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';

const ASKED = 0.05;
const DECIDED = 0.45;
/** Whoever is younger has learnt little outside education. */
const BORN_BEFORE: Day = '2008-01-01';
const LONGEST_DAYS = 500;
const PHASES = ['GUIDANCE_AND_CLARIFICATION', 'MAPPING', 'ASSESSMENT_AND_VALUATION'] as const;

/** The assessment of who has asked for one; what is decided has come to the documentation. */
export function apelCaseOf({ id, bornOn, countyCode }: SyntheticYoungPerson): readonly Cells[] {
  const random = createRandom(`apel case ${id}`);
  if (!random.chance(ASKED) || bornOn >= BORN_BEFORE) return [];
  const days = random.int(20, LONGEST_DAYS);
  const openedOn = addDays(STATE_DAY, -days);
  const isDecided = random.chance(DECIDED);
  const decidedOn = addDays(openedOn, random.int(10, days - 1));
  return [
    {
      person_id: id,
      county_code: countyCode,
      phase: isDecided ? 'DOCUMENTATION' : random.pick(PHASES),
      track: random.chance(0.8) ? 'VOCATIONAL' : 'GENERAL_STUDIES',
      opened_on: openedOn,
      decided_on: isDecided ? decidedOn : null,
    },
  ];
}
