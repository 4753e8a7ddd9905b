import type { Day } from '@samspill/shared/day';
import type { Db } from './db.ts';
import { allMeasureTypes, type MeasureTypeRow } from './measure-types.ts';
import { navCountyUnitsOn, type NavCountyUnitRow } from './nav-county-units.ts';

/** The lists that an operation can begin with. */
export function createLists(db: Db) {
  return {
    measureTypes: (): Promise<readonly MeasureTypeRow[]> => allMeasureTypes(db),
    navCountyUnitsOn: (day: Day): Promise<readonly NavCountyUnitRow[]> => navCountyUnitsOn(db, day),
  };
}

export type Lists = ReturnType<typeof createLists>;
