import { known } from '@samspill/shared/known';
import { found } from '@samspill/shared/found';
import type { EmployerServiceResolvers } from '../generated/resolvers.ts';

/** A service to employers; what the framework does not name is null, not none. */
export const EmployerService = {
  __resolveReference: ({ code }, { load }) => load.employerService.load(code),
  objectives: ({ objectiveCodes }, _args, { load }) =>
    Promise.all(objectiveCodes.map(async (code) => found(await load.strategicObjective.load(code)))),
  objectivesSynthetic: () => true,
  economicAreas: async ({ economicAreaCodes }, _args, { load }) =>
    known(
      await Promise.all(
        economicAreaCodes.map(async (code) => found(await load.priorityEconomicArea.load(code))),
      ),
    ),
  targets: async ({ code }, _args, { load }) => known(await load.targetsOfService.load(code)),
  measures: async ({ code }, _args, { load }) => known(await load.measuresOfService.load(code)),
} satisfies EmployerServiceResolvers;
