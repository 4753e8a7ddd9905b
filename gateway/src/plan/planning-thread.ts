import type { Worker } from 'node:worker_threads';
import type { PlanningAnswer, PlanningOutcome, PlanningQuestion } from './planning-messages.ts';

export interface PlanningJob extends PlanningQuestion {
  /** From when the thread begins to plan; starting the thread and reading the schema do not count. */
  readonly timeLimitMs: number;
}

/** A thread that plans one operation at a time. */
export interface PlanningThread {
  /** Never rejects. A thread that goes over the time of its job is ended, and is not alive afterwards. */
  readonly plan: (job: PlanningJob) => Promise<PlanningOutcome>;
  readonly isAlive: () => boolean;
  readonly close: () => Promise<void>;
}

interface Flight {
  readonly timeLimitMs: number;
  readonly settle: (outcome: PlanningOutcome) => void;
  timer?: NodeJS.Timeout;
}

/** Makes a thread of a worker that `servePlanning` runs in; it keeps the program alive only while it has a job. */
export function createPlanningThread(worker: Worker): PlanningThread {
  let alive = true;
  let flight: Flight | undefined;
  const settle = (outcome: PlanningOutcome): void => {
    clearTimeout(flight?.timer);
    worker.unref();
    const settled = flight;
    flight = undefined;
    settled?.settle(outcome);
  };
  const end = (outcome: PlanningOutcome): void => {
    if (!alive) return;
    alive = false;
    void worker.terminate();
    settle(outcome);
  };
  worker.unref();
  worker.on('message', (answer: PlanningAnswer) => {
    if (answer.kind !== 'begun') settle(answer);
    else if (flight) limit(flight, () => flight, end);
  });
  worker.on('error', (fault) => {
    end(isOutOfMemory(fault) ? { kind: 'too-expensive' } : { kind: 'failed', fault });
  });
  worker.on('exit', (code) => {
    end({ kind: 'failed', fault: new Error(`A planning thread ended with code ${code}.`) });
  });
  return {
    plan: ({ supergraph: { id, sdl }, document, timeLimitMs }) =>
      new Promise((resolve) => {
        flight = { timeLimitMs, settle: resolve };
        worker.ref();
        worker.postMessage({ supergraph: { id, sdl }, document } satisfies PlanningQuestion);
      }),
    isAlive: () => alive,
    close: async () => {
      end({ kind: 'failed', fault: new Error('A planning thread was closed.') });
      await worker.terminate();
    },
  };
}

/** Ends the flight when its time is over, but hears first what the thread has said while this program was busy. */
function limit(
  flight: Flight,
  present: () => Flight | undefined,
  end: (outcome: PlanningOutcome) => void,
): void {
  flight.timer = setTimeout(() => {
    setImmediate(() => {
      if (present() === flight) end({ kind: 'too-expensive' });
    });
  }, flight.timeLimitMs);
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
