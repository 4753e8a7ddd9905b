import type { SubAgreementResolvers } from '../generated/resolvers.ts';
import {
  agreementFields,
  agreementOfKind,
  cooperationAreas,
  dataCategories,
  history,
} from './agreement-fields.ts';
import { agreementOn } from './agreement.ts';

/** An agreement under a county agreement. */
export const SubAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('SUB', id, context),
  countyAgreement: ({ parentId, day }, _args, context) =>
    parentId === null ? null : agreementOn(parentId, day, context),
  cooperationAreas,
  dataCategories,
  history,
} satisfies SubAgreementResolvers;
