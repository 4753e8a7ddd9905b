import { byArguments, byId, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Db } from './db.ts';
import { endingsKnown, measuresEnding, type EndingWindow } from './measure-endings.ts';
import {
  barriersOfPilots,
  outcomesOfPilots,
  participantsOfPilots,
  pilotsById,
  sitesOfPilots,
} from './pilots.ts';
import {
  capacityOfOffices,
  capacityTotals,
  officesOverCaseload,
  placedAndTrained,
} from './supported-employment.ts';

/** Key → rows of pilots, of supported employment and of measures that end. */
export function supportLoaders(db: Db) {
  return {
    pilot: loadOne((ids) => pilotsById(db, ids), byId),
    sitesOfPilot: loadMany((ids) => sitesOfPilots(db, ids), byPilot),
    participantsOfPilot: loadMany((ids) => participantsOfPilots(db, ids), byPilot),
    outcomesOfPilot: loadMany((ids) => outcomesOfPilots(db, ids), byPilot),
    barriersOfPilot: loadMany((ids) => barriersOfPilots(db, ids), byPilot),
    officeCapacity: loadOne(
      (numbers) => capacityOfOffices(db, numbers),
      ({ unitNumber }) => unitNumber,
    ),
    capacityTotal: loadOne(
      (codes) => capacityTotals(db, codes),
      ({ code }) => code,
    ),
    officesOverCaseload: loadMany(
      (codes) => officesOverCaseload(db, codes),
      ({ countyCode }) => countyCode,
    ),
    placedAndTrained: byArguments((args: { readonly last: number }) =>
      loadMany((codes) => placedAndTrained(db, codes, args), byKey),
    ),
    endingsKnown: loadOne((codes) => endingsKnown(db, codes), byKey),
    measuresEnding: byArguments((window: EndingWindow) =>
      loadMany((codes) => measuresEnding(db, codes, window), byKey),
    ),
  };
}

const byPilot = ({ pilotId }: { readonly pilotId: string }): string => pilotId;
