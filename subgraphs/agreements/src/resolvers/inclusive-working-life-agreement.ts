import type { InclusiveWorkingLifeAgreementResolvers } from '../generated/resolvers.ts';
import { agreementFields, agreementOfKind } from './agreement-fields.ts';

/** The tripartite agreement on inclusive working life. */
export const InclusiveWorkingLifeAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('INCLUSIVE_WORKING_LIFE', id, context),
  targets: ({ id }, _args, { load }) => load.targets.load(id),
  outcomes: ({ id }, _args, { load }) => load.results.load(id),
  centres: async ({ id, day }, _args, { load }) =>
    (await load.centres({ day }).load(id)).map(({ unitNumber }) => ({ unitNumber })),
} satisfies InclusiveWorkingLifeAgreementResolvers;
