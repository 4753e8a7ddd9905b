import type { CareerCentreResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A career centre, of which only the id is known here. */
export const CareerCentre = {
  __resolveReference: ({ id }) => ({ id }),
  agreement: async ({ id }, _args, { load, today }) => {
    const agreement = await load.anchor({ day: today }).load(id);
    return agreement && onDay(agreement, today);
  },
} satisfies CareerCentreResolvers;
