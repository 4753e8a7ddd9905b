import { known } from '@samspill/shared/known';
import { seriesLength } from '@samspill/shared/page';
import { quarterPeriod } from '@samspill/shared/period';
import { publishedStatistic, type Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { CountySickLeaveArgs } from '../generated/graph.ts';
import { AREA_SICK_LEAVE } from '../series/sick-leave.ts';

/** How many quarters of one area are given at a time. */
const MOST_QUARTERS = 40;

/** The newest quarters of one measure of sick leave in an area, oldest first; null where none is published. */
export async function areaSickLeave(
  code: string,
  { measure, last }: Pick<Required<CountySickLeaveArgs>, 'measure' | 'last'>,
  { load }: Context,
): Promise<readonly Statistic[] | null> {
  const rows = await load.areaSickLeave({ measure, last: seriesLength(last, MOST_QUARTERS) }).load(code);
  const series = AREA_SICK_LEAVE[measure];
  return known(
    rows.map(({ quarter, share }) =>
      publishedStatistic(series, { period: quarterPeriod(quarter), value: share }),
    ),
  );
}
