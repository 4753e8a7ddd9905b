import type { SubAgreementResolvers } from '../generated/resolvers.ts';
import { agreementFields, agreementOfKind, cooperationAreas } from './agreement-fields.ts';

/** An agreement under a county agreement. */
export const SubAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('SUB', id, context),
  countyAgreement: ({ parentId }, _args, { load }) =>
    parentId === null ? null : load.agreement.load(parentId),
  cooperationAreas,
} satisfies SubAgreementResolvers;
