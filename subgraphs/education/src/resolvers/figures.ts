import { known } from '@samspill/shared/known';
import { seriesLength } from '@samspill/shared/page';
import { schoolYearPeriod, yearPeriod } from '@samspill/shared/period';
import { publishedStatistic, type Statistic } from '@samspill/shared/statistic';
import type { CompletionRow, CountyShareRow, ShareRow } from '../data/figures.ts';
import type { OutsideAgeGroup } from '../generated/graph.ts';
import { COMPLETION } from '../series/completion.ts';
import {
  LEFT_DURING_SCHOOL_YEAR as LEFT,
  OUTSIDE_EDUCATION_AND_WORK as OUTSIDE,
} from '../series/drop-out.ts';

/** How many periods of one series are given at a time. */
const MOST_PERIODS = 50;

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
          ...COMPLETION[row.measure],
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
