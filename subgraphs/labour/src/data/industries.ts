import type { Db, Industry } from './db.ts';

/** A code of the standard of industrial classification. */
export type IndustryRow = Industry;

/** The industries of these codes, on whatever level. */
export function industriesByCode(db: Db, codes: readonly string[]): Promise<readonly IndustryRow[]> {
  return db.industry.findMany({ where: { code: { in: [...codes] } } });
}
