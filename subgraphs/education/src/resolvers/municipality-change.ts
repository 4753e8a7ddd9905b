import type { MunicipalityChangeResolvers } from '../generated/resolvers.ts';
import { found } from './found.ts';

/** A step in a municipality's history, seen from one side. */
export const MunicipalityChange = {
  municipality: async ({ municipalityCode }, _args, { load }) =>
    found(await load.municipality.load(municipalityCode)),
} satisfies MunicipalityChangeResolvers;
