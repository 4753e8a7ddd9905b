import type { IwCentreResolvers } from '../generated/resolvers.ts';

/** A centre for inclusive working life with the counties that it serves. */
export const IwCentre = {
  __resolveReference: ({ unitNumber }, { load }) => load.iwCentre.load(unitNumber),
  counties: async ({ unitNumber }, _args, { load }) =>
    (await load.countiesOfCentre.load(unitNumber)).map(({ countyCode }) => ({ code: countyCode })),
  synthetic: () => true,
} satisfies IwCentreResolvers;
