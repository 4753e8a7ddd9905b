import type { Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';

const MONTHS = ['02', '06', '11'] as const;

const YEARS_AT_SCALE_1 = 15;
const FEWEST_YEARS = 3;

/** How many were registered in the country, of which some points were published; between them we draw a line. */
const REGISTERED: readonly (readonly [point: string, count: number])[] = [
  ['2011-11', 17_600],
  ['2017-02', 16_277],
  ['2017-06', 18_000],
  ['2019-06', 15_000],
  ['2021-06', 13_400],
  ['2022-06', 13_500],
  ['2024-02', 13_968],
  ['2024-11', 15_200],
  ['2025-06', 23_500],
  ['2026-11', 25_000],
];

/** How many years a scale has of everything that is counted: 15 at scale 1, never fewer than three. */
export function yearsAt(scale: number): number {
  return Math.max(FEWEST_YEARS, Math.min(YEARS_AT_SCALE_1, Math.round(YEARS_AT_SCALE_1 * scale)));
}

/** The reporting points up to the state day, by the first of their month: the last three for each year of the scale. The report of the month of the state day is not in yet. */
export function followUpPoints(scale: number): readonly Day[] {
  const newest = Number(STATE_DAY.slice(0, 4));
  const all = Array.from({ length: YEARS_AT_SCALE_1 + 1 }, (_, at) => newest - YEARS_AT_SCALE_1 + at)
    .flatMap((year) => MONTHS.map((month) => `${year}-${month}-01`))
    .filter((day) => day.slice(0, 7) < STATE_DAY.slice(0, 7));
  return all.slice(-3 * yearsAt(scale));
}

/** How many were registered in the country at a point. */
export function registeredInCountry(point: Day): number {
  const at = monthNumber(point);
  const after = REGISTERED.findIndex(([month]) => monthNumber(month) >= at);
  const [toMonth, to] = REGISTERED[after] ?? ['2026-11', 0];
  const [fromMonth, from] = REGISTERED[after - 1] ?? [toMonth, to];
  const [start, end] = [monthNumber(fromMonth), monthNumber(toMonth)];
  return Math.round(end === start ? to : from + ((to - from) * (at - start)) / (end - start));
}

function monthNumber(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
}
