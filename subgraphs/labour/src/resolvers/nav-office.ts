import type { NavOfficeResolvers } from '../generated/resolvers.ts';
import { officesKnownOn } from './offices-known.ts';

/** A local office with its unit and its place. */
export const NavOffice = {
  __resolveReference: ({ unitNumber }, { load }) => load.navOffice.load(unitNumber),
  countyUnit: ({ countyUnitNumber }, { asOf }, { load, today }) =>
    officesKnownOn(asOf ?? today) ? load.navCountyUnit.load(countyUnitNumber) : null,
  county: ({ countyCode }) => ({ code: countyCode }),
  municipality: ({ municipalityCode }) => (municipalityCode === null ? null : { code: municipalityCode }),
  capacity: ({ unitNumber }, _args, { load }) => load.officeCapacity.load(unitNumber),
} satisfies NavOfficeResolvers;
