import type { Day } from '@samspill/shared/day';
import type { AreaSickLeaveMeasure } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** Sick leave of an employer in a quarter, by its first day; what is partial is a part of all. */
export interface EnterpriseQuarterRow {
  readonly key: string;
  readonly quarter: Day;
  readonly employees: number;
  readonly onLeave: number;
  readonly onPartialLeave: number;
  readonly agreedDays: number;
  readonly lostDays: number;
  readonly lostOnPartialLeave: number;
}

/** Sick leave in an area in a quarter, 0–100. */
export interface AreaQuarterRow {
  readonly key: string;
  readonly quarter: Day;
  readonly share: number;
}

/** Which quarters of which measure of an area. */
export interface AreaSickLeaveArguments {
  readonly measure: AreaSickLeaveMeasure;
  readonly last: number;
}

/** The newest quarters of each employer, oldest first. */
export function enterpriseSickLeave(
  db: Db,
  numbers: readonly string[],
  { last }: { readonly last: number },
): Promise<readonly EnterpriseQuarterRow[]> {
  return db.$queryRaw<EnterpriseQuarterRow[]>`
    SELECT s.organisation_number AS key, to_char(s.quarter, 'YYYY-MM-DD') AS quarter, s.employees,
           s.on_leave AS "onLeave", s.on_partial_leave AS "onPartialLeave", s.agreed_days AS "agreedDays",
           s.lost_days AS "lostDays", s.lost_on_partial_leave AS "lostOnPartialLeave"
    FROM unnest(${[...numbers]}::text[]) AS k(number)
    CROSS JOIN LATERAL (
      SELECT * FROM enterprise_sick_leave s WHERE s.organisation_number = k.number
      ORDER BY s.quarter DESC LIMIT ${last}
    ) AS s
    ORDER BY s.quarter`;
}

/** The newest quarters of each county or the country, oldest first. */
export function areaSickLeave(
  db: Db,
  codes: readonly string[],
  { measure, last }: AreaSickLeaveArguments,
): Promise<readonly AreaQuarterRow[]> {
  return db.$queryRaw<AreaQuarterRow[]>`
    SELECT s.county_code AS key, to_char(s.quarter, 'YYYY-MM-DD') AS quarter, s.share
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT * FROM county_sick_leave s WHERE s.county_code = k.code AND s.measure = ${measure}
      ORDER BY s.quarter DESC LIMIT ${last}
    ) AS s
    ORDER BY s.quarter`;
}
