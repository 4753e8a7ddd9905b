import { found } from '@samspill/shared/found';
import type { CountyChangeResolvers } from '../generated/resolvers.ts';

/** A step in a county's history, seen from one side. */
export const CountyChange = {
  county: async ({ countyCode }, _args, { load }) => found(await load.county.load(countyCode)),
} satisfies CountyChangeResolvers;
