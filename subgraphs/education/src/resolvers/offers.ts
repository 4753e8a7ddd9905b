import type { OffersResolvers } from '../generated/resolvers.ts';

/** What a young person was offered. */
export const Offers = { synthetic: () => true } satisfies OffersResolvers;
