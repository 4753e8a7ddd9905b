import type { ReferralConnectionResolvers } from '../generated/resolvers.ts';

/** A list of referrals; they are read and counted only when asked for. */
export const ReferralConnection = {
  nodes: async ({ page }) => (await page()).nodes,
  pageInfo: async ({ page }) => (await page()).pageInfo,
  totalCount: ({ conditions }, _args, { referrals }) => referrals.count(conditions),
} satisfies ReferralConnectionResolvers;
