import type { ApelCaseResolvers } from '../generated/resolvers.ts';

/** An assessment of what a young person has learnt outside education. */
export const ApelCase = {
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  synthetic: () => true,
} satisfies ApelCaseResolvers;
