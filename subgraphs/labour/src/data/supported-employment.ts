import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { SuppressionReason } from '@samspill/shared/statistic';
import type { Db, OfficeCapacity } from './db.ts';
import type { MeasureTypeRow } from './measure-types.ts';
import { measureTypesByCode } from './measure-types.ts';
import type { NavOfficeRow } from './nav-offices.ts';

/** The whole country, by its code. */
export interface SupportedEmploymentRow {
  readonly code: string;
}

/** A county with its open offices added up. */
export interface CountySupportedEmploymentRow extends CapacityTotal {
  readonly code: string;
}

/** What an office has for those who need support to work. */
export type OfficeCapacityRow = OfficeCapacity;

/** The open offices of an area added up; the country has the code `00`. */
export interface CapacityTotal {
  readonly code: string;
  readonly offices: number;
  readonly teams: number;
  readonly teamsWithSpecialist: number;
  readonly specialists: number;
  readonly ipsSpecialists: number;
  readonly clients: number;
}

/** Persons placed and trained in an area in a year. */
export interface PlacedRow {
  readonly key: string;
  readonly year: number;
  readonly persons: number;
  readonly hiddenBecause: SuppressionReason | null;
}

/** The capacity of these offices; those that are likely closed have none. */
export function capacityOfOffices(db: Db, numbers: readonly string[]): Promise<readonly OfficeCapacityRow[]> {
  return db.officeCapacity.findMany({ where: { unitNumber: { in: [...numbers] } } });
}

/** The open offices of counties or the country, added up. */
export function capacityTotals(db: Db, codes: readonly string[]): Promise<readonly CapacityTotal[]> {
  return db.$queryRaw<CapacityTotal[]>`
    SELECT coalesce(o.county_code, ${COUNTRY_CODE}) AS code, count(*)::int AS offices,
           (count(*) FILTER (WHERE c.has_youth_team))::int AS teams,
           (count(*) FILTER (WHERE c.team_has_specialist))::int AS "teamsWithSpecialist",
           sum(c.employment_specialists)::int AS specialists, sum(c.ips_specialists)::int AS "ipsSpecialists",
           sum(c.clients)::int AS clients
    FROM office_capacity c JOIN nav_office o ON o.unit_number = c.unit_number
    GROUP BY GROUPING SETS ((o.county_code), ())
    HAVING coalesce(o.county_code, ${COUNTRY_CODE}) = ANY(${[...codes]}::text[])`;
}

/** The offices in each county with more clients for each specialist than the document's upper limit, by number. */
export function officesOverCaseload(
  db: Db,
  countyCodes: readonly string[],
): Promise<readonly NavOfficeRow[]> {
  return db.$queryRaw<NavOfficeRow[]>`
    SELECT o.unit_number AS "unitNumber", o.name, o.state, o.county_unit_number AS "countyUnitNumber",
           o.county_code AS "countyCode", o.municipality_code AS "municipalityCode", o.kind
    FROM nav_office o JOIN office_capacity c ON c.unit_number = o.unit_number
    WHERE o.county_code = ANY(${[...countyCodes]}::text[])
      AND c.clients > c.employment_specialists * (SELECT maximum FROM document_figure WHERE id = 'CASELOAD')
    ORDER BY o.unit_number`;
}

/** The newest years of each county or the country, oldest first. */
export function placedAndTrained(
  db: Db,
  codes: readonly string[],
  { last }: { readonly last: number },
): Promise<readonly PlacedRow[]> {
  return db.$queryRaw<PlacedRow[]>`
    SELECT p.county_code AS key, p.year, p.persons, p.hidden_because AS "hiddenBecause"
    FROM unnest(${[...codes]}::text[]) AS k(code)
    CROSS JOIN LATERAL (
      SELECT * FROM placed_and_trained p WHERE p.county_code = k.code ORDER BY p.year DESC LIMIT ${last}
    ) AS p
    ORDER BY p.year`;
}

/** How it is practised, in the order of the document. */
export async function practices(db: Db): Promise<readonly string[]> {
  const rows = await db.supportedEmploymentPractice.findMany({ orderBy: { place: 'asc' } });
  return rows.map(({ practice }) => practice);
}

/** The measures that back it, in the order of the document. */
export async function backingMeasures(db: Db): Promise<readonly MeasureTypeRow[]> {
  const order = await db.backingMeasure.findMany({ orderBy: { place: 'asc' } });
  const codes = order.map(({ measureCode }) => measureCode);
  const measures = await measureTypesByCode(db, codes);
  return codes.flatMap((code) => measures.find((measure) => measure.code === code) ?? []);
}
