import type { QueryResolvers } from '../generated/resolvers.ts';
import { agreementPage } from './agreement-page.ts';
import { agreementOn } from './agreement.ts';

/** Where operations of this subgraph begin. */
export const Query = {
  agreements: (_root, args, context) => agreementPage(args, context),
  agreement: (_root, { id, asOf }, context) => agreementOn(id, asOf ?? context.today, context),
  countiesLackingArea: (_root, { area, asOf }, { list, today }) =>
    list.countiesLackingArea(area, asOf ?? today),
} satisfies QueryResolvers;
