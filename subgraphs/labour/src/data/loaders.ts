import { byArguments, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Day } from '@samspill/shared/day';
import { filesLoadedOn } from '@samspill/shared/reference/files-loaded-on';
import type { Db } from './db.ts';
import {
  reducedWorkCapacity,
  unemployment,
  type ReducedWorkCapacityArguments,
  type UnemploymentArguments,
} from './figures.ts';
import { employerLoaders } from './employer-loaders.ts';
import { iwLoaders } from './iw-loaders.ts';
import { measureTypesByCode } from './measure-types.ts';
import {
  areasOfNavCountyUnits,
  navCountyUnitsByNumber,
  navCountyUnitsOfCounties,
} from './nav-county-units.ts';
import { navOfficesBy, navOfficesByNumber, type OfficeChoice } from './nav-offices.ts';
import { serviceLoaders } from './service-loaders.ts';
import { supportLoaders } from './support-loaders.ts';

/** Key → rows, one statement for each level of an operation. Made anew for each request, so that nothing is stale. */
export function createLoaders(db: Db) {
  return {
    fileLoadedOn: loadOne(
      (files) => filesLoadedOn(db, files),
      ({ file }) => file,
    ),
    ...unitLoaders(db),
    ...officeLoaders(db),
    ...measureTypeLoaders(db),
    ...figureLoaders(db),
    ...serviceLoaders(db),
    ...iwLoaders(db),
    ...employerLoaders(db),
    ...supportLoaders(db),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function unitLoaders(db: Db) {
  return {
    navCountyUnit: loadOne((numbers) => navCountyUnitsByNumber(db, numbers), byUnitNumber),
    navCountyUnitsOfCounty: byArguments(({ day }: { readonly day: Day }) =>
      loadMany(
        (codes) => navCountyUnitsOfCounties(db, codes, day),
        ({ countyCode }) => countyCode,
      ),
    ),
    areasOfNavCountyUnit: byArguments(({ day }: { readonly day: Day }) =>
      loadMany((numbers) => areasOfNavCountyUnits(db, numbers, day), byUnitNumber),
    ),
  };
}

function officeLoaders(db: Db) {
  return {
    navOffice: loadOne((numbers) => navOfficesByNumber(db, numbers), byUnitNumber),
    navOfficesOfUnit: byArguments((choice: OfficeChoice) =>
      loadMany(
        (values) => navOfficesBy(db, 'countyUnitNumber', { values, choice }),
        ({ countyUnitNumber }) => countyUnitNumber,
      ),
    ),
    navOfficesOfMunicipality: byArguments((choice: OfficeChoice) =>
      loadMany(
        (values) => navOfficesBy(db, 'municipalityCode', { values, choice }),
        ({ municipalityCode }) => municipalityCode ?? '',
      ),
    ),
  };
}

function measureTypeLoaders(db: Db) {
  return {
    measureType: loadOne(
      (codes) => measureTypesByCode(db, codes),
      ({ code }) => code,
    ),
  };
}

function figureLoaders(db: Db) {
  return {
    unemployment: byArguments((args: UnemploymentArguments) =>
      loadMany((codes) => unemployment(db, codes, args), byKey),
    ),
    reducedWorkCapacity: byArguments((args: ReducedWorkCapacityArguments) =>
      loadMany((codes) => reducedWorkCapacity(db, codes, args), byKey),
    ),
  };
}

const byUnitNumber = ({ unitNumber }: { readonly unitNumber: string }): string => unitNumber;
