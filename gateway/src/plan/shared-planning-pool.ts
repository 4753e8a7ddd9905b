import { launchPlanningWorker } from './launch-planning-worker.ts';
import { createPlanningPool, type PlanningPool } from './planning-pool.ts';
import { createPlanningThread } from './planning-thread.ts';

const pools = new Map<number, PlanningPool>();

/** The pool of that many threads that all planners of this program share; it lives as long as the program. */
export function sharedPlanningPool(workers: number): PlanningPool {
  const known = pools.get(workers);
  if (known) return known;
  const pool = createPlanningPool({
    most: workers,
    open: () => createPlanningThread(launchPlanningWorker()),
  });
  pools.set(workers, pool);
  return pool;
}
