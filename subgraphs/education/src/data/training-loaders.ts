import { byId, loadMany, loadOne } from '@samspill/shared/batch';
import { careerCentresBy, careerCourses } from './career-centres.ts';
import type { Db } from './db.ts';
import {
  basicSkillsOffers,
  educationProgrammes,
  employerApprenticeships,
  modularTraining,
} from './training.ts';

/** Career centres and their courses. */
export function careerLoaders(db: Db) {
  return {
    careerCentre: loadOne((ids) => careerCentresBy(db, 'id', ids), byId),
    careerCentresOfCounty: loadMany(
      (codes) => careerCentresBy(db, 'countyCode', codes),
      ({ countyCode }) => countyCode,
    ),
    careerCourses: loadMany(
      (ids) => careerCourses(db, ids),
      ({ centreId }) => centreId,
    ),
  };
}

/** What adults and employers are offered. */
export function trainingLoaders(db: Db) {
  return {
    basicSkills: loadMany(
      (codes) => basicSkillsOffers(db, codes),
      ({ countyCode }) => countyCode,
    ),
    educationProgramme: loadOne(
      (codes) => educationProgrammes(db, codes),
      ({ code }) => code,
    ),
    employerApprenticeships: loadOne(
      (numbers) => employerApprenticeships(db, numbers),
      ({ organisationNumber }) => organisationNumber,
    ),
    modularTraining: loadMany(
      (codes) => modularTraining(db, codes),
      ({ countyCode }) => countyCode,
    ),
  };
}
