import { dateOf, dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { Db } from './db.ts';

/** A centre for inclusive working life; `validTo` is null while it is open. */
export interface IwCentreRow {
  readonly unitNumber: string;
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
}

/** A county that a centre serves, by the codes of its time. */
export interface CountyOfCentre {
  readonly unitNumber: string;
  readonly countyCode: string;
}

interface Dated {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

const withDays = <Row extends Dated>(row: Row) => ({
  ...row,
  validFrom: dayOf(row.validFrom),
  validTo: dayOrNull(row.validTo),
});

const on = (day: Day) => ({
  validFrom: { lte: dateOf(day) },
  OR: [{ validTo: null }, { validTo: { gte: dateOf(day) } }],
});

/** The centres of these unit numbers. */
export async function iwCentresByNumber(db: Db, numbers: readonly string[]): Promise<readonly IwCentreRow[]> {
  return (await db.iwCentre.findMany({ where: { unitNumber: { in: [...numbers] } } })).map(withDays);
}

/** The centres that were open on a day, by number. */
export async function iwCentresOn(db: Db, day: Day): Promise<readonly IwCentreRow[]> {
  return (await db.iwCentre.findMany({ where: on(day), orderBy: { unitNumber: 'asc' } })).map(withDays);
}

/** The counties that each centre serves, by code. */
export function countiesOfCentres(db: Db, numbers: readonly string[]): Promise<readonly CountyOfCentre[]> {
  return db.iwCentreCounty.findMany({
    where: { unitNumber: { in: [...numbers] } },
    orderBy: { countyCode: 'asc' },
  });
}

/** The centres that served each county on a day, by number, each once for every county. */
export async function iwCentresOfCounties(
  db: Db,
  countyCodes: readonly string[],
  day: Day,
): Promise<readonly (IwCentreRow & CountyOfCentre)[]> {
  const links = await db.iwCentreCounty.findMany({
    where: { countyCode: { in: [...countyCodes] }, centre: on(day) },
    include: { centre: true },
    orderBy: { unitNumber: 'asc' },
  });
  return links.map(({ countyCode, centre }) => ({ ...withDays(centre), countyCode }));
}
