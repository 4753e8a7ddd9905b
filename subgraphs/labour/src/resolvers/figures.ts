import { seriesLength } from '@samspill/shared/page';
import { monthPeriod } from '@samspill/shared/period';
import type { SeriesFacts } from '@samspill/shared/series';
import { publishedStatistic, type Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { MonthRow } from '../data/figures.ts';
import type {
  CountyReducedWorkCapacityArgs,
  CountyUnemploymentArgs,
  StatisticUnit,
} from '../generated/graph.ts';
import { REDUCED_WORK_CAPACITY, UNEMPLOYMENT } from '../series/registered.ts';

/** How many months of one series are given at a time. */
const MOST_MONTHS = 240;

/** The newest months of one group of the registered in an area; null where NAV publishes none. */
export async function areaUnemployment(
  code: string,
  { status, unit, last }: CountyUnemploymentArgs & { readonly unit: StatisticUnit; readonly last: number },
  { load }: Context,
): Promise<readonly Statistic[] | null> {
  const rows = await load.unemployment({ status, last: seriesLength(last, MOST_MONTHS) }).load(code);
  return months(rows, unit, UNEMPLOYMENT[status]);
}

/** The newest months of persons with reduced work capacity in an area; null where NAV publishes none. */
export async function areaReducedWorkCapacity(
  code: string,
  {
    ageGroup,
    unit,
    last,
  }: CountyReducedWorkCapacityArgs & { readonly unit: StatisticUnit; readonly last: number },
  { load }: Context,
): Promise<readonly Statistic[] | null> {
  const rows = await load.reducedWorkCapacity({ ageGroup, last: seriesLength(last, MOST_MONTHS) }).load(code);
  return months(rows, unit, REDUCED_WORK_CAPACITY[ageGroup]);
}

function months(
  rows: readonly MonthRow[],
  unit: StatisticUnit,
  series: Readonly<Record<StatisticUnit, SeriesFacts>>,
): readonly Statistic[] | null {
  if (rows.length === 0) return null;
  return rows.map(({ month, persons, share }) =>
    publishedStatistic(series[unit], {
      period: monthPeriod(month),
      value: unit === 'PERSONS' ? persons : share,
    }),
  );
}
