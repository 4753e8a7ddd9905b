import type { NavUnitResolvers } from '../generated/resolvers.ts';

/** A unit of whatever kind, told by what only its kind has. */
export const NavUnit = {
  __resolveType: (unit) => {
    if ('countyUnitNumber' in unit) return 'NavOffice';
    return 'validFrom' in unit ? 'IwCentre' : 'NavCountyUnit';
  },
} satisfies NavUnitResolvers;
