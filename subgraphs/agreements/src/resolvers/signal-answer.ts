import { found } from '@samspill/shared/found';
import type { SignalAnswerResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

/** With what a county answered a signal. */
export const SignalAnswer = {
  county: ({ countyCode }) => ({ code: countyCode }),
  agreement: async ({ agreementId }, _args, context) =>
    found(await agreementOn(agreementId, context.today, context)),
} satisfies SignalAnswerResolvers;
