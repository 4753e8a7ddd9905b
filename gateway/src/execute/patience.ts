/** Where a group of steps stands when the first of them are ready. */
export interface GroupWait {
  /** On the clock of `performance.now()`, as the deadline. */
  readonly startedAt: number;
  readonly deadline: number;
  /** How many steps are before the first that is ready, and before the group as a whole. */
  readonly readyDepth: number;
  readonly depth: number;
}

/**
 * How long steps that are ready wait for the others of their group: about twice as long as these need if every step takes
 * as long as those before did. So a subgraph that is slow holds up what does not need it only for a while, and never for
 * more than a quarter of the time that is left.
 */
export function patienceMs({ startedAt, deadline, readyDepth, depth }: GroupWait): number {
  const now = performance.now();
  const takenMs = now - startedAt;
  const slack = (2 * depth) / Math.max(1, readyDepth) - 1;
  return Math.max(0, Math.min(takenMs * slack, (deadline - now) / 4));
}
