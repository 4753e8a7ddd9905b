import { gated } from '@samspill/shared/access/gated';
import type { ReferralResolvers } from '../generated/resolvers.ts';

/** Who a referral is about, as it says itself: it is given here, so that a decision on what is below rests on a relation that is read before. */
export const Referral = {
  __resolveReference: (referral) => referral,
  person: gated(({ personId }) => ({ id: personId })),
} satisfies ReferralResolvers;
