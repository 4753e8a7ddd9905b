import { known } from '@samspill/shared/known';
import type { NationalAgreementResolvers } from '../generated/resolvers.ts';
import { agreementFields, agreementOfKind } from './agreement-fields.ts';

/** The agreement that the county agreements build on. */
export const NationalAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('NATIONAL', id, context),
  statements: async ({ id }, { kind }, { load }) =>
    known((await load.statements.load(id)).filter((one) => one.kind === (kind ?? one.kind))),
} satisfies NationalAgreementResolvers;
