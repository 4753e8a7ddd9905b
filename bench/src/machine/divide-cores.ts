import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core the gateways have to themselves, and which is for those who ask and those who are asked. */
export interface Cores {
  readonly gateway: number | null;
  readonly others: number | null;
}

/** Divides the machine in two and moves the caller to its half; nulls where there is one core or no `taskset`. */
export function divideCores(own: number): Cores {
  if (availableParallelism() < 2) return { gateway: null, others: null };
  const moved = spawnSync('taskset', ['-acp', '1', String(own)]);
  return moved.status === 0 ? { gateway: 0, others: 1 } : { gateway: null, others: null };
}
