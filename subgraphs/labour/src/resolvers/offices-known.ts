import type { Day } from '@samspill/shared/day';

/** The first day on which the facts know the offices: that of the county division by which they are placed. */
const OFFICES_KNOWN_FROM: Day = '2024-01-01';

/** Whether the facts know the offices and their units on a day. */
export function officesKnownOn(day: Day): boolean {
  return day >= OFFICES_KNOWN_FROM;
}
