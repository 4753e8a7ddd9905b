import type { SchoolConnectionResolvers } from '../generated/resolvers.ts';

/** A page of a county's schools; they are counted only when asked for. */
export const SchoolConnection = {
  totalCount: async ({ countyCode }, _args, { load }) =>
    (await load.schoolCount.load(countyCode))?.count ?? 0,
} satisfies SchoolConnectionResolvers;
