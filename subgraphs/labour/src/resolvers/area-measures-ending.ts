import { addDays } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import type { Context } from '../context.ts';
import type { MeasuresEndingRow } from '../data/measure-endings.ts';
import type { CountyMeasuresEndingArgs } from '../generated/graph.ts';

/** How far ahead measures are told of. */
const MOST_DAYS = 365;

/** The measures of an area that end within some days, by code; null where it is not known which do. */
export async function areaMeasuresEnding(
  code: string,
  { withinDays, asOf }: CountyMeasuresEndingArgs,
  { load, today }: Context,
): Promise<readonly MeasuresEndingRow[] | null> {
  if (withinDays < 1 || withinDays > MOST_DAYS) {
    fail('BAD_USER_INPUT', `\`withinDays\` is ${withinDays}; give a number from 1 to ${MOST_DAYS}.`);
  }
  const from = asOf ?? today;
  const known = await load.endingsKnown.load(code);
  if (known === null || from < known.firstDay || from > known.lastDay) return null;
  const to = addDays(from, withinDays);
  if (to > known.lastDay) return null;
  return load.measuresEnding({ from, to }).load(code);
}
