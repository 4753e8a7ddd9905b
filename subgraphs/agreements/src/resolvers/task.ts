import type { TaskRow } from '../data/body-work.ts';
import type { TaskStatus } from '../generated/graph.ts';
import type { TaskResolvers } from '../generated/resolvers.ts';

/** A task that a body was given. */
export const Task = {
  status: (task) => statusOf(task),
} satisfies TaskResolvers;

function statusOf({ doneOn, dueOn, day }: TaskRow): TaskStatus {
  if (doneOn !== null && doneOn <= day) return 'DONE';
  return dueOn !== null && dueOn < day ? 'OVERDUE' : 'OPEN';
}
