import type { GoalResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A goal of a plan of action, with what is done for it. */
export const Goal = {
  activities: async ({ key, day }, _args, { load }) =>
    (await load.activities.load(key)).map((activity) => onDay(activity, day)),
} satisfies GoalResolvers;
