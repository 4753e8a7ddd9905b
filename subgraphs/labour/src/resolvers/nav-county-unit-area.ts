import type { NavCountyUnitAreaResolvers } from '../generated/resolvers.ts';

/** A county that a unit serves, wholly or in part. */
export const NavCountyUnitArea = {
  county: ({ countyCode }) => ({ code: countyCode }),
} satisfies NavCountyUnitAreaResolvers;
