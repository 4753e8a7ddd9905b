import { found } from '@samspill/shared/found';
import type { MunicipalityChangeResolvers } from '../generated/resolvers.ts';

/** A step in a municipality's history, seen from one side. */
export const MunicipalityChange = {
  municipality: async ({ municipalityCode }, _args, { load }) =>
    found(await load.municipality.load(municipalityCode)),
} satisfies MunicipalityChangeResolvers;
