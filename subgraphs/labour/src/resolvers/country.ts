import { COUNTRY_CODE } from '@samspill/shared/country-code';
import type { CountryResolvers } from '../generated/resolvers.ts';
import { areaMeasuresEnding } from './area-measures-ending.ts';
import { areaSickLeave } from './area-sick-leave.ts';
import { areaReducedWorkCapacity, areaUnemployment } from './figures.ts';

/** Norway as an area of statistics. */
export const Country = {
  __resolveReference: ({ code }) => (code === COUNTRY_CODE ? { code } : null),
  unemployment: ({ code }, args, context) => areaUnemployment(code, args, context),
  reducedWorkCapacity: ({ code }, args, context) => areaReducedWorkCapacity(code, args, context),
  sickLeave: ({ code }, args, context) => areaSickLeave(code, args, context),
  measuresEnding: ({ code }, args, context) => areaMeasuresEnding(code, args, context),
} satisfies CountryResolvers;
