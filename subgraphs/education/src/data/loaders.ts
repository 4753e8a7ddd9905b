import { byArguments, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Day } from '@samspill/shared/day';
import { filesLoadedOn } from '@samspill/shared/reference/files-loaded-on';
import { administrationsBy, countiesByCode, countySteps } from './counties.ts';
import type { Db } from './db.ts';
import { completions, countyDropOut, schoolDropOut, sharesOutside } from './figures.ts';
import {
  FACTS_BEGIN,
  municipalitiesByCode,
  municipalitiesOn,
  municipalitySteps,
  type MunicipalityRow,
} from './municipalities.ts';
import { reportsOfAreas, type ReportName } from './reports.ts';
import { schoolCounts, schoolsByNumber, schoolsOfCounties, type SchoolPageArguments } from './schools.ts';
import { careerLoaders, trainingLoaders } from './training-loaders.ts';

/** Key → rows, one statement for each level of an operation. Made anew for each request, so that nothing is stale. */
export function createLoaders(db: Db) {
  return {
    fileLoadedOn: loadOne(
      (files) => filesLoadedOn(db, files),
      ({ file }) => file,
    ),
    ...countyLoaders(db),
    ...municipalityLoaders(db),
    ...schoolLoaders(db),
    ...figureLoaders(db),
    ...careerLoaders(db),
    ...trainingLoaders(db),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function countyLoaders(db: Db) {
  return {
    administration: loadOne(
      (numbers) => administrationsBy(db, 'organisationNumber', numbers),
      ({ organisationNumber }) => organisationNumber,
    ),
    administrationOfCounty: loadOne(
      (codes) => administrationsBy(db, 'countyCode', codes),
      ({ countyCode }) => countyCode,
    ),
    county: loadOne(
      (codes) => countiesByCode(db, codes),
      ({ code }) => code,
    ),
    countyPredecessors: loadMany(
      (codes) => countySteps(db, 'toCode', codes),
      ({ toCode }) => toCode,
    ),
    countySuccessors: loadMany(
      (codes) => countySteps(db, 'fromCode', codes),
      ({ fromCode }) => fromCode,
    ),
  };
}

function municipalityLoaders(db: Db) {
  const onDay = loadMany(
    (keys) => municipalitiesOn(db, keys.map(countyOnDay)),
    ({ countyCode, day }) => countyOnDayKey(countyCode, day),
  );
  return {
    /** Null for days before the facts begin. */
    municipalitiesOn: async (countyCode: string, day: Day): Promise<readonly MunicipalityRow[] | null> =>
      day < FACTS_BEGIN ? null : onDay.load(countyOnDayKey(countyCode, day)),
    municipality: loadOne(
      (codes) => municipalitiesByCode(db, codes),
      ({ code }) => code,
    ),
    municipalityPredecessors: loadMany(
      (codes) => municipalitySteps(db, 'toCode', codes),
      ({ toCode }) => toCode,
    ),
    municipalitySuccessors: loadMany(
      (codes) => municipalitySteps(db, 'fromCode', codes),
      ({ fromCode }) => fromCode,
    ),
  };
}

function schoolLoaders(db: Db) {
  return {
    school: loadOne(
      (numbers) => schoolsByNumber(db, numbers),
      ({ organisationNumber }) => organisationNumber,
    ),
    schoolCount: loadOne(
      (codes) => schoolCounts(db, codes),
      ({ countyCode }) => countyCode,
    ),
    schoolsOfCounty: byArguments((page: SchoolPageArguments) =>
      loadMany(
        (codes) => schoolsOfCounties(db, codes, page),
        ({ countyCode }) => countyCode,
      ),
    ),
  };
}

function figureLoaders(db: Db) {
  return {
    completion: byArguments((args: { programmeGroup: string; last: number }) =>
      loadMany((codes) => completions(db, codes, args), byKey),
    ),
    countyDropOut: byArguments(({ last }: { last: number }) =>
      loadMany((codes) => countyDropOut(db, codes, last), byKey),
    ),
    schoolDropOut: byArguments(({ last }: { last: number }) =>
      loadMany((numbers) => schoolDropOut(db, numbers, last), byKey),
    ),
    reports: byArguments((args: { report: ReportName; last: number }) =>
      loadMany((codes) => reportsOfAreas(db, codes, args), byKey),
    ),
    shareOutside: byArguments((args: { ageGroup: string; last: number }) =>
      loadMany((codes) => sharesOutside(db, codes, args), byKey),
    ),
  };
}

const countyOnDayKey = (countyCode: string, day: Day): string => `${countyCode} ${day}`;

const countyOnDay = (key: string) => ({ countyCode: key.slice(0, 2), day: key.slice(3) });
