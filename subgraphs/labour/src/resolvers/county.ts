import { known } from '@samspill/shared/known';
import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { CountyResolvers } from '../generated/resolvers.ts';
import { areaMeasuresEnding } from './area-measures-ending.ts';
import { areaSickLeave } from './area-sick-leave.ts';
import { areaReducedWorkCapacity, areaUnemployment } from './figures.ts';

/**
 * A county as NAV sees it. The counties are another subgraph's, so a reference always holds: what this
 * subgraph does not know of it is null. The country's code is no county and gets none of its figures.
 */
export const County = {
  __resolveReference: ({ code }) => ({ code }),
  navCountyUnits: async ({ code }, { asOf }, { load, today }) =>
    known(await load.navCountyUnitsOfCounty({ day: asOf ?? today }).load(code)),
  iwCentres: async ({ code }, { asOf }, { load, today }) =>
    known(await load.iwCentresOfCounty({ day: asOf ?? today }).load(code)),
  unemployment: ({ code }, args, context) =>
    code === COUNTRY_CODE ? null : areaUnemployment(code, args, context),
  reducedWorkCapacity: ({ code }, args, context) =>
    code === COUNTRY_CODE ? null : areaReducedWorkCapacity(code, args, context),
  sickLeave: ({ code }, args, context) => (code === COUNTRY_CODE ? null : areaSickLeave(code, args, context)),
  measuresEnding: ({ code }, args, context) =>
    code === COUNTRY_CODE ? null : areaMeasuresEnding(code, args, context),
  supportedEmployment: ({ code }, _args, { load }) =>
    code === COUNTRY_CODE ? null : load.capacityTotal.load(code),
} satisfies CountyResolvers;
