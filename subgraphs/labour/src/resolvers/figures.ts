import { seriesLength } from '@samspill/shared/page';
import { monthPeriod } from '@samspill/shared/period';
import { publishedStatistic, type Series, type Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { MonthRow } from '../data/figures.ts';
import type {
  AgeGroup,
  CountyReducedWorkCapacityArgs,
  CountyUnemploymentArgs,
  StatisticUnit,
  UnemploymentStatus,
} from '../generated/graph.ts';

/** How many months of one series are given at a time. */
const MOST_MONTHS = 240;

const UNEMPLOYMENT_SOURCE: Readonly<Record<UnemploymentStatus, string>> = {
  FULLY_UNEMPLOYED: 'NAV, fully unemployed by county and month (Helt ledige, månedsserier)',
  PARTLY_UNEMPLOYED: 'NAV, partly unemployed by county and month (Delvis ledige, månedsserier)',
  ON_LABOUR_MARKET_MEASURE:
    'NAV, job seekers on measures by county and month (Arbeidssøkere på tiltak, månedsserier)',
};

const REDUCED_WORK_CAPACITY_SOURCE =
  'NAV, persons with reduced work capacity by county and month (Nedsatt arbeidsevne, månedsserier)';

const AGES: Readonly<Record<AgeGroup, string>> = { AGE_18_29: '18–29', AGE_18_66: '18–66' };

/** The newest months of one group of the registered in an area; null where NAV publishes none. */
export async function areaUnemployment(
  code: string,
  { status, unit, last }: CountyUnemploymentArgs & { readonly unit: StatisticUnit; readonly last: number },
  { load }: Context,
): Promise<readonly Statistic[] | null> {
  const rows = await load.unemployment({ status, last: seriesLength(last, MOST_MONTHS) }).load(code);
  const percentOf = 'the labour force';
  return months(rows, unit, { indicator: status, percentOf, source: UNEMPLOYMENT_SOURCE[status] });
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
  return months(rows, unit, {
    indicator: `REDUCED_WORK_CAPACITY_${ageGroup}`,
    percentOf: `the inhabitants aged ${AGES[ageGroup]}`,
    source: REDUCED_WORK_CAPACITY_SOURCE,
  });
}

function months(
  rows: readonly MonthRow[],
  unit: StatisticUnit,
  { percentOf, ...words }: Omit<Series, 'unit'> & { readonly percentOf: string },
): readonly Statistic[] | null {
  if (rows.length === 0) return null;
  const series = { ...words, unit: unit === 'PERSONS' ? 'persons' : `percent of ${percentOf}` };
  return rows.map(({ month, persons, share }) =>
    publishedStatistic(series, { period: monthPeriod(month), value: unit === 'PERSONS' ? persons : share }),
  );
}
