import { dateOf, dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { County, CountyAdministration, CountyChange, Db } from './db.ts';

/** A county code with the days it was valid; null means before the facts begin, or still. */
export interface CountyRow {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly population: number | null;
}

/** A step in a county's history, from one code to another. */
export interface CountyStep {
  readonly fromCode: string;
  readonly toCode: string;
  readonly date: Day;
  readonly change: CountyChange['kind'];
  readonly municipalityCount: number;
}

/** The same step seen from one side: `countyCode` is the other side. */
export interface CountyChangeRow {
  readonly countyCode: string;
  readonly date: Day;
  readonly change: CountyChange['kind'];
  readonly municipalityCount: number;
}

/** The county authority as owner of upper secondary education. */
export interface CountyEducationAdministrationRow {
  readonly organisationNumber: string;
  readonly name: string;
  readonly organisationNumberVerified: boolean;
  readonly countyCode: string;
}

const countyRow = (county: County): CountyRow => ({
  ...county,
  validFrom: dayOrNull(county.validFrom),
  validTo: dayOrNull(county.validTo),
});

const administrationRow = ({
  verified,
  ...administration
}: CountyAdministration): CountyEducationAdministrationRow => ({
  ...administration,
  organisationNumberVerified: verified,
});

const countyStep = ({ changedOn, kind, ...step }: CountyChange): CountyStep => ({
  ...step,
  date: dayOf(changedOn),
  change: kind,
});

/** The counties of these codes. */
export async function countiesByCode(db: Db, codes: readonly string[]): Promise<readonly CountyRow[]> {
  return (await db.county.findMany({ where: { code: { in: [...codes] } } })).map(countyRow);
}

/** The counties that were valid on a day, by code. */
export async function countiesOn(db: Db, day: Day): Promise<readonly CountyRow[]> {
  const date = dateOf(day);
  const counties = await db.county.findMany({
    where: {
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
        { OR: [{ validTo: null }, { validTo: { gte: date } }] },
      ],
    },
    orderBy: { code: 'asc' },
  });
  return counties.map(countyRow);
}

/** The steps that led away from (`fromCode`) or to (`toCode`) these counties, by date. */
export async function countySteps(
  db: Db,
  side: 'fromCode' | 'toCode',
  codes: readonly string[],
): Promise<readonly CountyStep[]> {
  const changes = await db.countyChange.findMany({
    where: { [side]: { in: [...codes] } },
    orderBy: [{ changedOn: 'asc' }, { fromCode: 'asc' }, { toCode: 'asc' }],
  });
  return changes.map(countyStep);
}

/** The county authorities of these organisation numbers, or of these counties. */
export async function administrationsBy(
  db: Db,
  key: 'organisationNumber' | 'countyCode',
  values: readonly string[],
): Promise<readonly CountyEducationAdministrationRow[]> {
  return (await db.countyAdministration.findMany({ where: { [key]: { in: [...values] } } })).map(
    administrationRow,
  );
}
