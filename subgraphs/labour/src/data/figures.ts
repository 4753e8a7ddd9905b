import type { Day } from '@samspill/shared/day';
import type { Statistic } from '@samspill/shared/statistic';
import type { AgeGroup, UnemploymentStatus } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** A figure with the file that it comes with, where it was published. */
export type StatisticRow = Statistic;

/** What NAV counted in an area at the end of a month, as persons and as a share of 0–100. */
export interface MonthRow {
  readonly key: string;
  /** The first day of the month. */
  readonly month: Day;
  readonly persons: number;
  readonly share: number;
}

/** Which months of which group of the registered. */
export interface UnemploymentArguments {
  readonly status: UnemploymentStatus;
  readonly last: number;
}

/** Which months of which age group. */
export interface ReducedWorkCapacityArguments {
  readonly ageGroup: AgeGroup;
  readonly last: number;
}

/** The newest months of each county or the country, oldest first. */
export function unemployment(
  db: Db,
  codes: readonly string[],
  { status, last }: UnemploymentArguments,
): Promise<readonly MonthRow[]> {
  return db.$queryRaw<MonthRow[]>`
    SELECT u.county_code AS key, to_char(u.month, 'YYYY-MM-DD') AS month, u.persons, u.share
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT * FROM unemployment u WHERE u.county_code = k.code AND u.status = ${status}
      ORDER BY u.month DESC LIMIT ${last}
    ) AS u
    ORDER BY u.month`;
}

/** The newest months of each county or the country, oldest first. */
export function reducedWorkCapacity(
  db: Db,
  codes: readonly string[],
  { ageGroup, last }: ReducedWorkCapacityArguments,
): Promise<readonly MonthRow[]> {
  return db.$queryRaw<MonthRow[]>`
    SELECT r.county_code AS key, to_char(r.month, 'YYYY-MM-DD') AS month, r.persons, r.share
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT * FROM reduced_work_capacity r WHERE r.county_code = k.code AND r.age_group = ${ageGroup}
      ORDER BY r.month DESC LIMIT ${last}
    ) AS r
    ORDER BY r.month`;
}
