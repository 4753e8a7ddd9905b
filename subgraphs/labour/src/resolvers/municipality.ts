import { known } from '@samspill/shared/known';
import type { MunicipalityResolvers } from '../generated/resolvers.ts';
import { officesKnownOn } from './offices-known.ts';

/** A municipality as NAV sees it: another subgraph's, so a reference always holds. */
export const Municipality = {
  __resolveReference: ({ code }) => ({ code }),
  navOffices: async ({ code }, { asOf, includeLikelyClosed }, { load, today }) => {
    if (!officesKnownOn(asOf ?? today)) return null;
    return known(await load.navOfficesOfMunicipality({ includeLikelyClosed, countyCode: null }).load(code));
  },
} satisfies MunicipalityResolvers;
