import type { AgreementResolvers } from '../generated/resolvers.ts';

const TYPES = { NATIONAL: 'NationalAgreement', COUNTY: 'CountyAgreement', SUB: 'SubAgreement' } as const;

/** An agreement of whatever kind, as others name it: by id. */
export const Agreement = {
  __resolveType: ({ kind }) => TYPES[kind],
  __resolveReference: ({ id }, { load }) => load.agreement.load(id),
} satisfies AgreementResolvers;
