import type { Page } from '@samspill/shared/page';
import type { Db, School } from './db.ts';

/** An upper secondary school; codes are null where they are not known. */
export type SchoolRow = School;

/** One page of the schools of each county. */
export interface SchoolPageArguments {
  readonly size: number;
  /** `sortName` and organisation number of the last school of the page before; null for the first page. */
  readonly after: readonly string[] | null;
}

/** The schools of these organisation numbers. */
export async function schoolsByNumber(db: Db, numbers: readonly string[]): Promise<readonly SchoolRow[]> {
  return db.school.findMany({ where: { organisationNumber: { in: [...numbers] } } });
}

/** The schools of each county after a place in the alphabet, one more than the page holds, in one statement for all. */
export async function schoolsOfCounties(
  db: Db,
  countyCodes: readonly string[],
  { size, after }: SchoolPageArguments,
): Promise<readonly SchoolRow[]> {
  const [afterName, afterNumber] = after ?? ['', ''];
  return db.$queryRaw<SchoolRow[]>`
    SELECT s.organisation_number AS "organisationNumber", s.name, s.sort_name AS "sortName", s.county_code AS "countyCode",
           s.municipality_code AS "municipalityCode", s.municipality_source AS "municipalitySource"
    FROM unnest(${[...countyCodes]}::text[]) AS k(county_code)
    CROSS JOIN LATERAL (
      SELECT * FROM school
      WHERE school.county_code = k.county_code
        AND (school.sort_name, school.organisation_number) > (${afterName}::text, ${afterNumber}::text)
      ORDER BY school.sort_name, school.organisation_number
      LIMIT ${size + 1}
    ) AS s
    ORDER BY s.sort_name, s.organisation_number`;
}

/** How many schools each county has. */
export async function schoolCounts(
  db: Db,
  countyCodes: readonly string[],
): Promise<readonly { readonly countyCode: string; readonly count: number }[]> {
  const counts = await db.school.groupBy({
    by: ['countyCode'],
    where: { countyCode: { in: [...countyCodes] } },
    _count: true,
  });
  return counts.map(({ countyCode, _count }) => ({ countyCode, count: _count }));
}

/** A page of a county's schools; how many there are in all is asked for by the county's code. */
export interface SchoolConnectionRow extends Page<SchoolRow> {
  readonly countyCode: string;
}
