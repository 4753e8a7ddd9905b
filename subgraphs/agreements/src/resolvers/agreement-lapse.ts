import { found } from '@samspill/shared/found';
import type { AgreementLapseResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

/** The agreement with which something ends, as of today. */
export const AgreementLapse = {
  agreement: async ({ agreementId }, _args, context) =>
    found(await agreementOn(agreementId, context.today, context)),
} satisfies AgreementLapseResolvers;
