import { sql, type Sql } from './db.ts';

/**
 * SQL that names as `area` each area and, where a county was split off another, that other with its name: what it
 * counted before is the past of both. Where several became one, no one figure is its past.
 */
export const areasWithPast = (codes: readonly string[]): Sql => sql`area AS (
      SELECT k.code, k.code AS area_code, NULL AS area_name FROM unnest(${[...codes]}::text[]) AS k(code)
      UNION ALL
      SELECT c.to_code, c.from_code, p.name
      FROM county_change c JOIN county p ON p.code = c.from_code
      WHERE c.kind = 'SPLIT' AND c.to_code = ANY(${[...codes]}::text[])
    )`;
