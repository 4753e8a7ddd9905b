import type { PlanningOutcome } from './planning-messages.ts';
import type { PlanningJob, PlanningThread } from './planning-thread.ts';

export interface PlanningPoolOptions {
  /** Most threads at a time. */
  readonly most: number;
  readonly open: () => PlanningThread;
}

/** A few threads that plan what comes in its order; a thread has one job, so that no job is lost with another's thread. */
export interface PlanningPool {
  /** Never rejects. */
  readonly make: (job: PlanningJob) => Promise<PlanningOutcome>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly job: PlanningJob;
  readonly settle: (outcome: PlanningOutcome) => void;
}

/** Creates a pool; a thread is opened when there is work for it, and a thread that died is replaced in the same way. */
export function createPlanningPool({ most, open }: PlanningPoolOptions): PlanningPool {
  const idle: PlanningThread[] = [];
  const busy = new Set<PlanningThread>();
  const waiting: Waiting[] = [];
  const free = (): PlanningThread | undefined => {
    for (let thread = idle.pop(); thread; thread = idle.pop()) if (thread.isAlive()) return thread;
    return busy.size < most ? open() : undefined;
  };
  const run = async (thread: PlanningThread, { job, settle }: Waiting): Promise<void> => {
    busy.add(thread);
    const outcome = await thread.plan(job);
    busy.delete(thread);
    if (thread.isAlive()) idle.push(thread);
    settle(outcome);
    assign();
  };
  const assign = (): void => {
    const [first] = waiting;
    if (!first) return;
    try {
      const thread = free();
      if (!thread) return;
      waiting.shift();
      void run(thread, first);
    } catch (fault) {
      waiting.shift();
      first.settle({ kind: 'failed', fault });
    }
    assign();
  };
  return {
    make: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        assign();
      }),
    close: async () => {
      for (const { settle } of waiting.splice(0)) {
        settle({ kind: 'failed', fault: new Error('The planning pool was closed.') });
      }
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.close()));
    },
  };
}
