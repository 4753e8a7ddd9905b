import { found } from '@samspill/shared/found';
import type { CarryingAgreementResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

/** An agreement that carries a flow, as of today. */
export const CarryingAgreement = {
  agreement: async ({ agreementId }, _args, context) =>
    found(await agreementOn(agreementId, context.today, context)),
} satisfies CarryingAgreementResolvers;
