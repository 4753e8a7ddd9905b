import type { RestructuringCaseConnectionResolvers } from '../generated/resolvers.ts';

/** A page of a county's cases; they are counted only when asked for. */
export const RestructuringCaseConnection = {
  totalCount: async ({ countyCode }, _args, { load }) => (await load.caseCount.load(countyCode))?.count ?? 0,
} satisfies RestructuringCaseConnectionResolvers;
