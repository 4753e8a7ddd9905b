import type { NavOfficeResolvers } from '../generated/resolvers.ts';

/** A local office with its unit and its place. */
export const NavOffice = {
  __resolveReference: ({ unitNumber }, { load }) => load.navOffice.load(unitNumber),
  countyUnit: ({ countyUnitNumber }, _args, { load }) => load.navCountyUnit.load(countyUnitNumber),
  county: ({ countyCode }) => ({ code: countyCode }),
  municipality: ({ municipalityCode }) => (municipalityCode === null ? null : { code: municipalityCode }),
} satisfies NavOfficeResolvers;
