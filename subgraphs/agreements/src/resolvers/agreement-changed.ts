import { found } from '@samspill/shared/found';
import type { AgreementChangedResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

/** An agreement after a step, as it stands today. */
export const AgreementChanged = {
  agreement: async ({ agreementId }, _args, context) =>
    found(await agreementOn(agreementId, context.today, context)),
} satisfies AgreementChangedResolvers;
