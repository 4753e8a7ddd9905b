import type { Day } from '@samspill/shared/day';
import type { BodyLevel, CooperationArea, CoverageStatus } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** The county agreement that is in force in a county on a day, or that was the last to be, and what it covers then. */
export interface CountyCoverage {
  readonly countyCode: string;
  readonly agreementId: string;
  readonly inForce: boolean;
  readonly synthetic: boolean;
  /** Empty when it is not in force. */
  readonly areas: readonly CooperationArea[];
  /** Empty when it is not in force. */
  readonly levels: readonly BodyLevel[];
  /** Under all county agreements that the county has had. */
  readonly reportsOverdue: number;
}

/** What a county's agreements cover on a day, with the ids of those that it is worked out from. */
export interface AgreementCoverageRow {
  readonly day: Day;
  readonly status: CoverageStatus;
  readonly coveredAreas: readonly CooperationArea[];
  readonly bodyLevels: readonly BodyLevel[];
  readonly reportsOverdue: number;
  readonly synthetic: boolean;
  readonly agreementIds: readonly string[];
}

/** The coverage of each county on a day, in one statement; nothing for a county that has never had an agreement by then. */
export function coverageOfCounties(
  db: Db,
  codes: readonly string[],
  day: Day,
): Promise<readonly CountyCoverage[]> {
  return db.$queryRaw<CountyCoverage[]>`
    SELECT k.code AS "countyCode", f.agreement_id AS "agreementId", f.in_force AS "inForce",
           a.synthetic OR owed.synthetic AS synthetic,
           ARRAY(SELECT r.area::text FROM agreement_area r
                 WHERE f.in_force AND r.agreement_id = f.agreement_id AND r.version = f.version
                 ORDER BY r.area) AS areas,
           ARRAY(SELECT b.level::text FROM cooperation_body b
                 WHERE f.in_force AND b.agreement_id = f.agreement_id
                 GROUP BY b.level ORDER BY b.level) AS levels,
           owed.reports AS "reportsOverdue"
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT i.agreement_id, i.version, (i.in_force_to IS NULL OR i.in_force_to >= ${day}::date) AS in_force
      FROM county_agreement_in_force i
      WHERE i.county_code = k.code AND i.in_force_from <= ${day}::date
      ORDER BY i.in_force_from DESC
      LIMIT 1
    ) AS f
    JOIN agreement a ON a.id = f.agreement_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS reports, coalesce(bool_or(o.synthetic), false) AS synthetic
      FROM agreement_county c
      JOIN agreement o ON o.id = c.agreement_id AND o.kind = 'COUNTY'
      JOIN report p ON p.agreement_id = o.id
      WHERE c.county_code = k.code AND p.due_on < ${day}::date
        AND (p.submitted_on IS NULL OR p.submitted_on > ${day}::date)
    ) AS owed`;
}

/** The codes of the counties whose county agreement in force on a day leaves out an area. */
export async function countiesLackingArea(
  db: Db,
  area: CooperationArea,
  day: Day,
): Promise<readonly { readonly code: string }[]> {
  return db.$queryRaw<{ readonly code: string }[]>`
    SELECT i.county_code AS code
    FROM county_agreement_in_force i
    WHERE i.in_force_from <= ${day}::date AND (i.in_force_to IS NULL OR i.in_force_to >= ${day}::date)
      AND NOT EXISTS (SELECT FROM agreement_area r
                      WHERE r.agreement_id = i.agreement_id AND r.version = i.version
                        AND r.area = ${area}::cooperation_area)
    ORDER BY i.county_code`;
}
