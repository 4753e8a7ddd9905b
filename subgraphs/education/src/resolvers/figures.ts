import { known } from '@samspill/shared/known';
import { seriesLength } from '@samspill/shared/page';
import { schoolYearPeriod, yearPeriod } from '@samspill/shared/period';
import { publishedStatistic, type Series, type Statistic } from '@samspill/shared/statistic';
import type { CompletionRow, CountyShareRow, ShareRow } from '../data/figures.ts';
import type { OutsideAgeGroup } from '../generated/graph.ts';

/** How many periods of one series are given at a time. */
const MOST_PERIODS = 50;

const OUTSIDE_SOURCE = 'SSB, persons outside work, education and measures';

/** Of young people it is one of the drop-out indicators, of others it is not: so the words differ. */
const OUTSIDE: Readonly<Record<OutsideAgeGroup, Series>> = {
  AGE_15_29: {
    indicator: 'OUTSIDE_EDUCATION_AND_WORK',
    unit: 'percent of persons aged 15–29',
    source: OUTSIDE_SOURCE,
  },
  AGE_30_61: {
    indicator: 'OUTSIDE_EDUCATION_AND_WORK_AGE_30_61',
    unit: 'percent of persons aged 30–61',
    source: OUTSIDE_SOURCE,
  },
};

const LEFT = {
  indicator: 'LEFT_DURING_SCHOOL_YEAR',
  unit: 'percent of the pupils of the school year',
  source: 'Udir, pupils who left upper secondary education',
};

/** How many of the newest periods to read, within what is given at a time. */
export const periods = (last: number): { readonly last: number } => ({
  last: seriesLength(last, MOST_PERIODS),
});

/** The figures of pupils who left during the school year; null where none is known. */
export function leftDuringSchoolYear(
  rows: readonly (ShareRow | CountyShareRow)[],
): readonly Statistic[] | null {
  return known(
    rows.map((row) => {
      const areaName = 'areaName' in row ? row.areaName : null;
      return publishedStatistic(
        { ...LEFT, source: areaName === null ? LEFT.source : `${LEFT.source}; figure of ${areaName}` },
        { period: schoolYearPeriod(row.year), value: row.share, breakInSeries: areaName !== null },
      );
    }),
  );
}

/** The figures of cohorts that completed; a figure measured in another way than the one before breaks the series. */
export function completed(rows: readonly CompletionRow[]): readonly Statistic[] | null {
  return known(
    rows.map((row) =>
      publishedStatistic(
        {
          indicator: `COMPLETED_${row.measure}`,
          unit: 'percent of the cohort',
          source: row.toBeVerified ? `${row.source} (to be verified)` : row.source,
        },
        {
          period: yearPeriod(row.year),
          value: row.share,
          breakInSeries: row.breakInSeries,
        },
      ),
    ),
  );
}

/** The figures of persons outside education, work and measures; null where none is known. */
export function outsideEducationAndWork(
  ageGroup: OutsideAgeGroup,
  rows: readonly ShareRow[],
): readonly Statistic[] | null {
  return known(
    rows.map((row) =>
      publishedStatistic(OUTSIDE[ageGroup], { period: yearPeriod(row.year), value: row.share }),
    ),
  );
}
