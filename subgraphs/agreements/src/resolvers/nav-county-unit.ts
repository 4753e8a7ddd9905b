import type { NavCountyUnitResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A county unit of NAV, of which only the number is known here. */
export const NavCountyUnit = {
  __resolveReference: ({ unitNumber }) => ({ unitNumber }),
  agreements: async ({ unitNumber }, { asOf }, { load, today }) => {
    const day = asOf ?? today;
    const agreements = await load.agreementsOfUnit({ day }).load(unitNumber);
    return agreements.map((agreement) => onDay(agreement, day));
  },
} satisfies NavCountyUnitResolvers;
