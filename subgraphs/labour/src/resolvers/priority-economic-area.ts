import { found } from '@samspill/shared/found';
import { known } from '@samspill/shared/known';
import type { PriorityEconomicAreaResolvers } from '../generated/resolvers.ts';

/** A part of working life; which employers belong to it is known where it has a list of codes. */
export const PriorityEconomicArea = {
  hasCodeList: ({ sn2007Codes, sn2025Codes }) => sn2007Codes.length + sn2025Codes.length > 0,
  industries: async ({ sn2007Codes }, _args, { load }) =>
    known(await Promise.all(sn2007Codes.map(async (code) => found(await load.industry.load(code))))),
  sn2025Codes: ({ sn2025Codes }) => known(sn2025Codes),
} satisfies PriorityEconomicAreaResolvers;
