import { parentPort } from 'node:worker_threads';
import { createPlanMaker } from './make-plan.ts';
import { servePlanning } from './serve-planning.ts';

// The whole program of a planning thread; `launch-planning-worker.ts` starts it.
if (parentPort) servePlanning(parentPort, createPlanMaker);
