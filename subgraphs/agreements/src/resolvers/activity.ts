import type { ActivityRow } from '../data/plans.ts';
import type { ActivityStatus } from '../generated/graph.ts';
import type { ActivityResolvers } from '../generated/resolvers.ts';

/** Something that is done to reach a goal. */
export const Activity = {
  status: (activity) => statusOf(activity),
} satisfies ActivityResolvers;

/** What is over is over, then what is late; the rest has begun or has not. */
function statusOf({ startedOn, dueOn, doneOn, droppedOn, day }: ActivityRow): ActivityStatus {
  if (doneOn !== null && doneOn <= day) return 'DONE';
  if (droppedOn !== null && droppedOn <= day) return 'DROPPED';
  if (dueOn !== null && dueOn < day) return 'OVERDUE';
  return startedOn !== null && startedOn <= day ? 'UNDER_WAY' : 'PLANNED';
}
