import type { ReferralEndResolvers } from '../generated/resolvers.ts';

/** Where a referral comes from or goes. */
export const ReferralEnd = {
  county: ({ side, place }) => (side === 'COUNTY' ? { code: place } : null),
  office: ({ side, place }) => (side === 'NAV' ? { unitNumber: place } : null),
} satisfies ReferralEndResolvers;
