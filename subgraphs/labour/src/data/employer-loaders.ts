import { byArguments, byId, byKey, loadMany, loadOne } from '@samspill/shared/batch';
import type { Db } from './db.ts';
import { employersByNumber } from './employers.ts';
import {
  activitiesOfCooperations,
  cooperationsById,
  cooperationsOfEmployers,
  subsidiesOfCooperations,
  themesOfCooperations,
} from './iw-cooperations.ts';
import { caseCounts, casesById, casesOfEmployers, measuresOfCases, stepsOfCases } from './restructuring.ts';
import { enterpriseSickLeave } from './sick-leave.ts';

/** Key → rows of employers and of what they have with NAV. */
export function employerLoaders(db: Db) {
  return {
    employer: loadOne((numbers) => employersByNumber(db, numbers), byNumber),
    enterpriseSickLeave: byArguments((args: { readonly last: number }) =>
      loadMany((numbers) => enterpriseSickLeave(db, numbers, args), byKey),
    ),
    restructuringCase: loadOne((ids) => casesById(db, ids), byId),
    casesOfEmployer: loadMany((numbers) => casesOfEmployers(db, numbers), byNumber),
    caseCount: loadOne(
      (codes) => caseCounts(db, codes),
      ({ countyCode }) => countyCode,
    ),
    stepsOfCase: loadMany((ids) => stepsOfCases(db, ids), byCaseId),
    measuresOfCase: loadMany((ids) => measuresOfCases(db, ids), byCaseId),
    iwCooperation: loadOne((ids) => cooperationsById(db, ids), byId),
    cooperationOfEmployer: loadOne((numbers) => cooperationsOfEmployers(db, numbers), byNumber),
    themesOfCooperation: loadMany((ids) => themesOfCooperations(db, ids), byCooperation),
    activitiesOfCooperation: loadMany((ids) => activitiesOfCooperations(db, ids), byCooperation),
    subsidiesOfCooperation: loadMany((ids) => subsidiesOfCooperations(db, ids), byCooperation),
  };
}

const byNumber = ({ organisationNumber }: { readonly organisationNumber: string }): string =>
  organisationNumber;

const byCaseId = ({ caseId }: { readonly caseId: string }): string => caseId;

const byCooperation = ({ cooperationId }: { readonly cooperationId: string }): string => cooperationId;
