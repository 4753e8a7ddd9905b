import { dateOf, dayOf, type Day } from '@samspill/shared/day';
import type { Db, PriorityEconomicArea } from './db.ts';
import { named } from './employer-services.ts';

/** A part of working life in which labour is to be retained. */
export interface PriorityEconomicAreaRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly validFrom: Day;
  readonly sn2007Codes: readonly string[];
  readonly sn2025Codes: readonly string[];
}

/** One of the main goals of NAV. */
export interface StrategicObjectiveRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
}

const areaRow = (area: PriorityEconomicArea): PriorityEconomicAreaRow => ({
  ...named(area),
  validFrom: dayOf(area.validFrom),
});

/** The economic areas that were agreed on by a day, in the order in which they were named. */
export async function priorityEconomicAreasOn(db: Db, day: Day): Promise<readonly PriorityEconomicAreaRow[]> {
  const areas = await db.priorityEconomicArea.findMany({
    where: { validFrom: { lte: dateOf(day) } },
    orderBy: { place: 'asc' },
  });
  return areas.map(areaRow);
}

/** The economic areas of these codes. */
export async function priorityEconomicAreasByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly PriorityEconomicAreaRow[]> {
  return (await db.priorityEconomicArea.findMany({ where: { code: { in: [...codes] } } })).map(areaRow);
}

/** Every objective, in the order of NAV. */
export async function strategicObjectives(db: Db): Promise<readonly StrategicObjectiveRow[]> {
  return (await db.strategicObjective.findMany({ orderBy: { place: 'asc' } })).map(named);
}

/** The objectives of these codes. */
export async function strategicObjectivesByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly StrategicObjectiveRow[]> {
  return (await db.strategicObjective.findMany({ where: { code: { in: [...codes] } } })).map(named);
}
