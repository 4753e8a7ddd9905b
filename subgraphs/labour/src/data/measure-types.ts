import type { Db, MeasureType } from './db.ts';

/** A kind of labour market measure; null where the rules say nothing or it is not known. */
export interface MeasureTypeRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly system: string;
  readonly durationRule: string | null;
  readonly needsDecisionMaker: boolean | null;
  readonly scheduledFollowUp: string | null;
}

const measureTypeRow = ({ nameNo, ...measureType }: MeasureType): MeasureTypeRow => ({
  ...measureType,
  name: nameNo,
});

/** The measure types of these codes. */
export async function measureTypesByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly MeasureTypeRow[]> {
  return (await db.measureType.findMany({ where: { code: { in: [...codes] } } })).map(measureTypeRow);
}

/** Every measure type, by code. */
export async function allMeasureTypes(db: Db): Promise<readonly MeasureTypeRow[]> {
  return (await db.measureType.findMany({ orderBy: { code: 'asc' } })).map(measureTypeRow);
}
