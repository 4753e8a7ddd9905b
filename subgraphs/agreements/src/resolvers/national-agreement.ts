import type { NationalAgreementResolvers } from '../generated/resolvers.ts';
import { agreementFields, agreementOfKind } from './agreement-fields.ts';

/** The agreement that the county agreements build on. */
export const NationalAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('NATIONAL', id, context),
} satisfies NationalAgreementResolvers;
