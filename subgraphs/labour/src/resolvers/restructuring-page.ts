import { isDay } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageOf, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { RestructuringCaseConnectionRow } from '../data/restructuring.ts';
import type { QueryRestructuringCasesArgs } from '../generated/graph.ts';

const CASES = { usual: 20, most: 100 };

/** A page of the cases of a county, the newest notice first; null for a code that is not of a county of the division of 2024. */
export async function restructuringPage(
  { countyCode, first, after }: QueryRestructuringCasesArgs,
  { list, load, today }: Context,
): Promise<RestructuringCaseConnectionRow | null> {
  const size = pageSize(first, CASES);
  const cursor = decodeCursor(after, 2);
  if (cursor !== null && !isDay(cursor[0] ?? '')) {
    fail(
      'INVALID_CURSOR',
      'The cursor in `after` was not given out by this list; leave it out to begin anew.',
    );
  }
  const served = await load.navCountyUnitsOfCounty({ day: today }).load(countyCode);
  if (served.length === 0) return null;
  const rows = await list.casesOfCounty({ countyCode, size, after: cursor });
  return { ...pageOf(rows, size, ({ announcedOn, id }) => [announcedOn, id]), countyCode };
}
