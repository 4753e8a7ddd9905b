import type { CountyAccessResolvers } from '../generated/resolvers.ts';

/** What flows in a county, which is another subgraph's. */
export const CountyAccess = {
  county: ({ countyCode }) => ({ code: countyCode }),
} satisfies CountyAccessResolvers;
