import type { Day } from '@samspill/shared/day';
import type { SuppressionReason } from '@samspill/shared/statistic';
import type { Db } from './db.ts';

/** From the first to the last day of a window, both counted. */
export interface EndingWindow {
  readonly from: Day;
  readonly to: Day;
}

/** How many are on a measure that ends within a window. */
export interface MeasuresEndingRow {
  readonly key: string;
  readonly measureCode: string;
  readonly from: Day;
  readonly participants: number;
  /** Null where every month of the window is shown. */
  readonly hiddenBecause: SuppressionReason | null;
}

/**
 * The measures that end within a window in each area, by code. A sum with a hidden month in it is hidden: beside the
 * months that are shown it would give the hidden one.
 */
export function measuresEnding(
  db: Db,
  codes: readonly string[],
  { from, to }: EndingWindow,
): Promise<readonly MeasuresEndingRow[]> {
  return db.$queryRaw<MeasuresEndingRow[]>`
    SELECT e.county_code AS key, e.measure_code AS "measureCode", ${from}::text AS "from",
           sum(e.participants)::int AS participants,
           CASE WHEN count(e.hidden_because) = 0 THEN NULL
                WHEN count(*) = 1 THEN min(e.hidden_because) ELSE 'COMPLEMENTARY' END AS "hiddenBecause"
    FROM measure_ending e
    WHERE e.county_code = ANY(${[...codes]}::text[]) AND e.ends_on BETWEEN ${from}::date AND ${to}::date
    GROUP BY e.county_code, e.measure_code
    ORDER BY e.county_code, e.measure_code`;
}

/** The last day for which it is known which measures end by then in an area; null where none are known. */
export function endingsKnown(
  db: Db,
  codes: readonly string[],
): Promise<readonly { readonly key: string; readonly firstDay: Day; readonly lastDay: Day }[]> {
  return db.$queryRaw`
    SELECT k.code AS key,
           (SELECT to_char(date_trunc('month', e.ends_on), 'YYYY-MM-DD') FROM measure_ending e
             WHERE e.county_code = k.code ORDER BY e.ends_on LIMIT 1) AS "firstDay",
           (SELECT to_char(e.ends_on, 'YYYY-MM-DD') FROM measure_ending e
             WHERE e.county_code = k.code ORDER BY e.ends_on DESC LIMIT 1) AS "lastDay"
    FROM unnest(${[...codes]}::text[]) AS k(code)
    WHERE EXISTS (SELECT 1 FROM measure_ending e WHERE e.county_code = k.code)`;
}
