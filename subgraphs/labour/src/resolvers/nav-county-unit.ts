import type { Day } from '@samspill/shared/day';
import type { NavCountyUnitResolvers } from '../generated/resolvers.ts';
import { known } from './known.ts';

/** The first day on which the facts know the offices: that of the county division by which they are placed. */
const OFFICES_KNOWN_FROM: Day = '2024-01-01';

/** A county unit with the counties that it serves and its offices. */
export const NavCountyUnit = {
  __resolveReference: ({ unitNumber }, { load }) => load.navCountyUnit.load(unitNumber),
  counties: async ({ unitNumber }, { asOf }, { load, today }) => {
    const served = await load.countiesOfNavCountyUnit({ day: asOf ?? today }).load(unitNumber);
    return known(served.map(({ countyCode }) => ({ code: countyCode })));
  },
  offices: async ({ unitNumber }, { countyCode = null, asOf, includeLikelyClosed }, { load, today }) => {
    const day = asOf ?? today;
    if (day < OFFICES_KNOWN_FROM) return null;
    const offices = await load.navOfficesOfUnit({ countyCode, includeLikelyClosed }).load(unitNumber);
    if (offices.length > 0 || countyCode === null) return offices;
    const served = await load.navCountyUnitsOfCounty({ day }).load(countyCode);
    return served.length === 0 ? null : [];
  },
} satisfies NavCountyUnitResolvers;
