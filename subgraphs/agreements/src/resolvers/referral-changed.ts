import type { ReferralChangedResolvers } from '../generated/resolvers.ts';

/** A referral after a step, as it is now. */
export const ReferralChanged = {
  referral: ({ referralId }, _args, { referrals }) => referrals.byId(referralId),
} satisfies ReferralChangedResolvers;
