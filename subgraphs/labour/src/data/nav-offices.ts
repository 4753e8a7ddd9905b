import type { Db, NavOffice } from './db.ts';

/** A local office; `municipalityCode` is null where it is not known. */
export type NavOfficeRow = NavOffice;

/** Which of the offices of a unit or a municipality. */
export interface OfficeChoice {
  readonly includeLikelyClosed: boolean;
  /** Only those that lie in this county; null for all. */
  readonly countyCode: string | null;
}

/** The offices of these numbers. */
export function navOfficesByNumber(db: Db, numbers: readonly string[]): Promise<readonly NavOfficeRow[]> {
  return db.navOffice.findMany({ where: { unitNumber: { in: [...numbers] } } });
}

/** The offices of these county units, or in these municipalities, by number. */
export function navOfficesBy(
  db: Db,
  key: 'countyUnitNumber' | 'municipalityCode',
  { values, choice }: { readonly values: readonly string[]; readonly choice: OfficeChoice },
): Promise<readonly NavOfficeRow[]> {
  const { includeLikelyClosed, countyCode } = choice;
  return db.navOffice.findMany({
    where: {
      [key]: { in: [...values] },
      ...(includeLikelyClosed ? {} : { state: 'LIKELY_ACTIVE' }),
      ...(countyCode === null ? {} : { countyCode }),
    },
    orderBy: { unitNumber: 'asc' },
  });
}
