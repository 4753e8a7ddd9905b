import { known } from '@samspill/shared/known';
import type { QueryResolvers } from '../generated/resolvers.ts';

/** Where operations of this subgraph begin. */
export const Query = {
  navCountyUnits: async (_root, { asOf }, { list, today }) =>
    known(await list.navCountyUnitsOn(asOf ?? today)),
  navCountyUnit: (_root, { unitNumber }, { load }) => load.navCountyUnit.load(unitNumber),
  navOffice: (_root, { unitNumber }, { load }) => load.navOffice.load(unitNumber),
  measureTypes: (_root, _args, { list }) => list.measureTypes(),
  measureType: (_root, { code }, { load }) => load.measureType.load(code),
} satisfies QueryResolvers;
