import { dateOf, type Day } from '@samspill/shared/day';
import type { Db, NavCountyUnit } from './db.ts';

/** One of NAV's county units; `note` is null when nothing is special about its area. */
export type NavCountyUnitRow = NavCountyUnit;

/** A county that a unit serves. */
export interface CountyOfUnit {
  readonly unitNumber: string;
  readonly countyCode: string;
}

/** The same with the part of the county, in words; null when the unit serves the whole. */
export interface NavCountyUnitAreaRow extends CountyOfUnit {
  readonly part: string | null;
}

/** The county units of these numbers. */
export function navCountyUnitsByNumber(
  db: Db,
  numbers: readonly string[],
): Promise<readonly NavCountyUnitRow[]> {
  return db.navCountyUnit.findMany({ where: { unitNumber: { in: [...numbers] } } });
}

/** The county units that serve some county on a day, by number. */
export function navCountyUnitsOn(db: Db, day: Day): Promise<readonly NavCountyUnitRow[]> {
  return db.navCountyUnit.findMany({
    where: { counties: { some: { validFrom: { lte: dateOf(day) } } } },
    orderBy: { unitNumber: 'asc' },
  });
}

/** The units that serve each county on a day, by number, each once for every county that it serves. */
export function navCountyUnitsOfCounties(
  db: Db,
  countyCodes: readonly string[],
  day: Day,
): Promise<readonly (NavCountyUnitRow & CountyOfUnit)[]> {
  return db.$queryRaw<(NavCountyUnitRow & CountyOfUnit)[]>`
    SELECT c.county_code AS "countyCode", u.unit_number AS "unitNumber", u.name, u.note
    FROM nav_county_unit_county c JOIN nav_county_unit u ON u.unit_number = c.unit_number
    WHERE c.county_code = ANY(${[...countyCodes]}::text[]) AND c.valid_from <= ${day}::date
    ORDER BY u.unit_number`;
}

/** The counties that each unit serves on a day, wholly or in part, by code. */
export async function areasOfNavCountyUnits(
  db: Db,
  unitNumbers: readonly string[],
  day: Day,
): Promise<readonly NavCountyUnitAreaRow[]> {
  const links = await db.navCountyUnitCounty.findMany({
    select: { unitNumber: true, countyCode: true, note: true },
    where: { unitNumber: { in: [...unitNumbers] }, validFrom: { lte: dateOf(day) } },
    orderBy: { countyCode: 'asc' },
  });
  return links.map(({ note, ...link }) => ({ ...link, part: note }));
}
