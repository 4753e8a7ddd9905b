import { dateOf, dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { Db, Municipality, MunicipalityChange } from './db.ts';

/** A municipality code with the days it was valid; null means before the facts begin, or still. */
export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly countyCode: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly administrativeCentre: string | null;
  readonly population: number | null;
}

/** A step in a municipality's history, from one code to another. */
export interface MunicipalityStep {
  readonly fromCode: string;
  readonly toCode: string;
  readonly date: Day;
}

/** The same step seen from one side: `municipalityCode` is the other side. */
export interface MunicipalityChangeRow {
  readonly municipalityCode: string;
  readonly date: Day;
}

/** A county on a day, as one key. */
export interface CountyOnDay {
  readonly countyCode: string;
  readonly day: Day;
}

/** The first day that municipalities are known for; what they had been before it is not. */
export const FACTS_BEGIN: Day = '2017-01-01';

const municipalityRow = ({ adminCentre, ...municipality }: Municipality): MunicipalityRow => ({
  ...municipality,
  validFrom: dayOrNull(municipality.validFrom),
  validTo: dayOrNull(municipality.validTo),
  administrativeCentre: adminCentre,
});

const municipalityStep = ({ changedOn, fromCode, toCode }: MunicipalityChange): MunicipalityStep => ({
  fromCode,
  toCode,
  date: dayOf(changedOn),
});

/** The municipalities of these codes. */
export async function municipalitiesByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly MunicipalityRow[]> {
  return (await db.municipality.findMany({ where: { code: { in: [...codes] } } })).map(municipalityRow);
}

/** The municipalities of each county on its day, by code, in one statement for all. */
export async function municipalitiesOn(
  db: Db,
  keys: readonly CountyOnDay[],
): Promise<readonly (MunicipalityRow & { readonly day: Day })[]> {
  const codes = keys.map(({ countyCode }) => countyCode);
  const days = keys.map(({ day }) => day);
  const rows = await db.$queryRaw<(Municipality & { day: string })[]>`
    SELECT m.code, m.name, m.official_name AS "officialName", m.county_code AS "countyCode", m.valid_from AS "validFrom", m.valid_to AS "validTo",
           m.admin_centre AS "adminCentre", m.population, k.day
    FROM unnest(${codes}::text[], ${days}::text[]) AS k(county_code, day)
    JOIN municipality m ON m.county_code = k.county_code
      AND (m.valid_from IS NULL OR m.valid_from <= k.day::date)
      AND (m.valid_to IS NULL OR m.valid_to >= k.day::date)
    ORDER BY m.code`;
  return rows.map(({ day, ...row }) => ({ ...municipalityRow(row), day }));
}

/** The steps that led away from (`fromCode`) or to (`toCode`) these municipalities, by date; changes of name are no steps. */
export async function municipalitySteps(
  db: Db,
  side: 'fromCode' | 'toCode',
  codes: readonly string[],
): Promise<readonly MunicipalityStep[]> {
  const changes = await db.municipalityChange.findMany({
    where: {
      [side]: { in: [...codes] },
      kind: { not: 'NAME_OR_CONTENT' },
      changedOn: { gt: dateOf(FACTS_BEGIN) },
    },
    orderBy: [{ changedOn: 'asc' }, { fromCode: 'asc' }, { toCode: 'asc' }],
  });
  return changes.map(municipalityStep);
}
