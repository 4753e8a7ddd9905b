import type { Day } from '@samspill/shared/day';
import { readAgreements, type KeyedAgreement } from './agreements.ts';
import { sql, type Db, type Sql } from './db.ts';

/** The county agreements and sub-agreements in force on a day that each unit of NAV is party to, by id. */
export function agreementsOfUnits(
  db: Db,
  unitNumbers: readonly string[],
  day: Day,
): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT p.unit_number, p.agreement_id, 0
        FROM agreement_party p
        JOIN agreement a ON a.id = p.agreement_id AND a.kind IN ('COUNTY', 'SUB')
        CROSS JOIN ${inForceOn(day, sql`f.agreement_id = p.agreement_id AND f.version = p.version`)}
        WHERE p.unit_number = ANY(${[...unitNumbers]}::text[])`,
  );
}

/** The agreement in force on a day that each career centre is anchored in. */
export function anchorsOfCentres(
  db: Db,
  centreIds: readonly string[],
  day: Day,
): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT c.career_centre_id, c.agreement_id, 0
        FROM career_centre_anchor c
        CROSS JOIN ${inForceOn(day, sql`f.agreement_id = c.agreement_id`)}
        WHERE c.career_centre_id = ANY(${[...centreIds]}::text[])`,
  );
}

/** SQL for the time in force that holds a day, for each row before it; `OFFSET 0` has it looked up by key, row by row. */
const inForceOn = (day: Day, which: Sql): Sql => sql`LATERAL (
  SELECT FROM agreement_in_force f
  WHERE ${which} AND f.in_force_from <= ${day}::date AND (f.in_force_to IS NULL OR f.in_force_to >= ${day}::date)
  OFFSET 0) AS held`;
