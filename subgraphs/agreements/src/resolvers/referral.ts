import type { ReferralResolvers } from '../generated/resolvers.ts';

/** That a young person was referred, as those at either end and the person see it. */
export const Referral = {
  routine: ({ routineId }, _args, { load }) => load.routine.load(routineId),
  isOverdue: ({ awaitsAnswer, dueOn }, _args, { today }) => awaitsAnswer && dueOn !== null && dueOn < today,
  // Who is referred is invented, whoever refers them.
  synthetic: () => true,
} satisfies ReferralResolvers;
