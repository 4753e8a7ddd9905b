import { known } from '@samspill/shared/known';
import type { NavCountyUnitResolvers } from '../generated/resolvers.ts';
import { officesKnownOn } from './offices-known.ts';

/** A county unit with the counties that it serves and its offices. */
export const NavCountyUnit = {
  __resolveReference: ({ unitNumber }, { load }) => load.navCountyUnit.load(unitNumber),
  counties: async ({ unitNumber }, { asOf }, { load, today }) => {
    const areas = await load.areasOfNavCountyUnit({ day: asOf ?? today }).load(unitNumber);
    return known(areas.map(({ countyCode }) => ({ code: countyCode })));
  },
  areas: async ({ unitNumber }, { asOf }, { load, today }) =>
    known(await load.areasOfNavCountyUnit({ day: asOf ?? today }).load(unitNumber)),
  offices: async ({ unitNumber }, { countyCode = null, asOf, includeLikelyClosed }, { load, today }) => {
    const day = asOf ?? today;
    if (!officesKnownOn(day)) return null;
    const offices = await load.navOfficesOfUnit({ countyCode, includeLikelyClosed }).load(unitNumber);
    if (offices.length > 0 || countyCode === null) return offices;
    const served = await load.navCountyUnitsOfCounty({ day }).load(countyCode);
    return served.length === 0 ? null : [];
  },
} satisfies NavCountyUnitResolvers;
