import { addDays, daysBetween } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import type { Cells } from '@samspill/shared/reference/cell';
import { createDraw } from '@samspill/shared/synthetic/create-draw';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { STATUS_SHARES, type Shares } from '../follow-up-shares.ts';
import { followUpReasonOf, isOfUpperSecondaryAge } from './follow-up-reason.ts';

const OPEN = 0.67;

/** What those are doing whose case is open, and those whose case has been closed. */
const OPEN_CATEGORIES: Shares = { UNKNOWN_ACTIVITY: 0.2, UNDER_FOLLOW_UP: 0.36, IN_ACTIVITY: 0.44 };
const CLOSED_CATEGORIES: Shares = { CLARIFIED: 0.5, NOT_IN_TARGET_GROUP: 0.5 };

const drawOpen = drawStatus(OPEN_CATEGORIES);
const drawClosed = drawStatus(CLOSED_CATEGORIES);

const LOWER_SECONDARY_PUPIL = 'ELGS_IM';
const LONGEST_DAYS = 700;

/** The case of who is followed up, begun within two years; about two thirds are open. */
export function followUpCaseOf(person: SyntheticYoungPerson): readonly Cells[] {
  const reason = followUpReasonOf(person);
  if (reason === null) return [];
  const { id, countyCode } = person;
  const random = createRandom(`follow-up case ${id}`);
  const openedOn = addDays(STATE_DAY, -random.int(10, LONGEST_DAYS));
  const isOpen = random.chance(OPEN);
  const status = isOpen ? drawOpen(random) : drawClosed(random);
  const closedOn = addDays(openedOn, random.int(5, daysBetween(openedOn, STATE_DAY) - 1));
  return [
    {
      person_id: id,
      county_code: countyCode,
      status_code: isOfUpperSecondaryAge(person) ? status : LOWER_SECONDARY_PUPIL,
      reason,
      opened_on: openedOn,
      closed_on: isOpen ? null : closedOn,
    },
  ];
}

function drawStatus(categories: Shares) {
  const statuses = Object.entries(categories).flatMap(([category, whole]) =>
    Object.entries(STATUS_SHARES[category] ?? {}).map(([code, share]) => ({ code, weight: whole * share })),
  );
  const draw = createDraw(statuses, ({ weight }) => weight);
  return (random: Parameters<typeof draw>[0]): string => draw(random).code;
}
