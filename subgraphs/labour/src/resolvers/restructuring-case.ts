import type { RestructuringCaseResolvers } from '../generated/resolvers.ts';

/** One employer's layoffs or downsizing. */
export const RestructuringCase = {
  __resolveReference: ({ id }, { load }) => load.restructuringCase.load(id),
  synthetic: () => true,
  employer: ({ organisationNumber }, _args, { load }) => load.employer.load(organisationNumber),
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  county: ({ countyCode }) => ({ code: countyCode }),
  steps: ({ id }, _args, { load }) => load.stepsOfCase.load(id),
  measures: ({ id }, _args, { load }) => load.measuresOfCase.load(id),
} satisfies RestructuringCaseResolvers;
