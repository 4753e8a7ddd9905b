import type { MunicipalityResolvers } from '../generated/resolvers.ts';

/** A municipality code with its history. */
export const Municipality = {
  __resolveReference: ({ code }, { load }) => load.municipality.load(code),
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  predecessors: async ({ code }, _args, { load }) =>
    (await load.municipalityPredecessors.load(code)).map(({ fromCode, date }) => ({
      date,
      municipalityCode: fromCode,
    })),
  successors: async ({ code }, _args, { load }) =>
    (await load.municipalitySuccessors.load(code)).map(({ toCode, date }) => ({
      date,
      municipalityCode: toCode,
    })),
} satisfies MunicipalityResolvers;
