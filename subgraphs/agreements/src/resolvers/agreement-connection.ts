import type { AgreementConnectionResolvers } from '../generated/resolvers.ts';

/** A page of agreements; they are counted only when asked for. */
export const AgreementConnection = {
  totalCount: ({ conditions }, _args, { list }) => list.agreementCount(conditions),
} satisfies AgreementConnectionResolvers;
