import { byArguments, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Day } from '@samspill/shared/day';
import type { Db } from './db.ts';
import { areaSickLeave, type AreaSickLeaveArguments } from './sick-leave.ts';
import { countiesOfCentres, iwCentresByNumber, iwCentresOfCounties } from './iw-centres.ts';

/** Key → rows of the inclusive working life. */
export function iwLoaders(db: Db) {
  return {
    iwCentre: loadOne((numbers) => iwCentresByNumber(db, numbers), byUnitNumber),
    countiesOfCentre: loadMany((numbers) => countiesOfCentres(db, numbers), byUnitNumber),
    areaSickLeave: byArguments((args: AreaSickLeaveArguments) =>
      loadMany((codes) => areaSickLeave(db, codes, args), byKey),
    ),
    iwCentresOfCounty: byArguments(({ day }: { readonly day: Day }) =>
      loadMany(
        (codes) => iwCentresOfCounties(db, codes, day),
        ({ countyCode }) => countyCode,
      ),
    ),
  };
}

const byUnitNumber = ({ unitNumber }: { readonly unitNumber: string }): string => unitNumber;
