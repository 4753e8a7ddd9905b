import type { Statistic } from '@samspill/shared/statistic';
import type { CompletionMeasure } from '../series/completion.ts';
import { areasWithPast } from './areas-with-past.ts';
import type { Db } from './db.ts';

/** A figure with the file that it comes with, where it was published. */
export type StatisticRow = Statistic;

/** A share of a period; null where its owner hides it. */
export interface ShareRow {
  readonly key: string;
  readonly year: number;
  readonly share: number | null;
}

/** A share of an area; `areaName` is the predecessor's name where the figure is a predecessor's, else null. */
export interface CountyShareRow extends ShareRow {
  readonly areaName: string | null;
}

/** A share of a cohort, with how it was measured and who published it. */
export interface CompletionRow extends ShareRow {
  readonly measure: CompletionMeasure;
  readonly source: string;
  readonly toBeVerified: boolean;
  /** Whether the cohort before was measured in another way; also known of the oldest row that is given. */
  readonly breakInSeries: boolean;
}

/** The newest school years of each school, oldest first. */
export function schoolDropOut(
  db: Db,
  numbers: readonly string[],
  last: number,
): Promise<readonly ShareRow[]> {
  return db.$queryRaw<ShareRow[]>`
    SELECT d.organisation_number AS key, d.school_year_start AS year, d.share
    FROM unnest(${[...numbers]}::text[]) AS k(organisation_number)
    CROSS JOIN LATERAL (
      SELECT * FROM school_drop_out d WHERE d.organisation_number = k.organisation_number
      ORDER BY d.school_year_start DESC LIMIT ${last}
    ) AS d
    ORDER BY d.school_year_start`;
}

/**
 * The newest school years of each county or the country, oldest first. Where a county was split off another, the
 * years before its own are the other's; where several became one, no one figure is its past and none is given.
 */
export function countyDropOut(
  db: Db,
  codes: readonly string[],
  last: number,
): Promise<readonly CountyShareRow[]> {
  return db.$queryRaw<CountyShareRow[]>`
    WITH ${areasWithPast(codes)}, figure AS (
      SELECT a.code AS key, d.school_year_start AS year, d.share, a.area_name AS "areaName",
             row_number() OVER (PARTITION BY a.code ORDER BY d.school_year_start DESC) AS newest
      FROM area a
      JOIN county_drop_out d ON d.county_code = a.area_code
      WHERE a.area_name IS NULL OR NOT EXISTS (
        SELECT 1 FROM county_drop_out own
        WHERE own.county_code = a.code AND own.school_year_start = d.school_year_start)
    )
    SELECT key, year, share, "areaName" FROM figure WHERE newest <= ${last} ORDER BY year`;
}

/** The newest cohorts of each county or the country, oldest first. */
export function completions(
  db: Db,
  codes: readonly string[],
  { programmeGroup, last }: { readonly programmeGroup: string; readonly last: number },
): Promise<readonly CompletionRow[]> {
  return db.$queryRaw<CompletionRow[]>`
    SELECT c.county_code AS key, c.cohort_start_year AS year, c.share, c.measure, c.source,
           c.to_be_verified AS "toBeVerified", c.is_break AS "breakInSeries"
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT *, coalesce(measure <> lag(measure) OVER (ORDER BY cohort_start_year, measure DESC), false) AS is_break
      FROM completion c WHERE c.county_code = k.code AND c.programme_group = ${programmeGroup}
      ORDER BY c.cohort_start_year DESC, c.measure LIMIT ${last}
    ) AS c
    ORDER BY c.cohort_start_year, c.measure DESC`;
}

/** The newest years of the share of an age group outside education, work and measures, oldest first. */
export function sharesOutside(
  db: Db,
  codes: readonly string[],
  { ageGroup, last }: { readonly ageGroup: string; readonly last: number },
): Promise<readonly ShareRow[]> {
  return db.$queryRaw<ShareRow[]>`
    SELECT o.county_code AS key, o.year, o.share
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT * FROM outside_education_and_work o WHERE o.county_code = k.code AND o.age_group = ${ageGroup}
      ORDER BY o.year DESC LIMIT ${last}
    ) AS o
    ORDER BY o.year`;
}
