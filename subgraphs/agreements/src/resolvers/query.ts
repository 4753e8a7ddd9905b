import type { QueryResolvers } from '../generated/resolvers.ts';
import { agreementPage } from './agreement-page.ts';

/** Where operations of this subgraph begin. */
export const Query = {
  agreements: (_root, args, context) => agreementPage(args, context),
  agreement: (_root, { id }, { load }) => load.agreement.load(id),
  countiesLackingArea: (_root, { area, asOf }, { list, today }) =>
    list.countiesLackingArea(area, asOf ?? today),
} satisfies QueryResolvers;
