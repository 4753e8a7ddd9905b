import { Worker } from 'node:worker_threads';

export interface PlanningWorkerOptions {
  /** The program of the thread. */
  readonly file?: URL;
  /** What the thread may hold; an operation that needs more is too expensive, and costs its thread alone. */
  readonly mostHeapMb?: number;
}

const IS_SOURCE = import.meta.url.endsWith('.ts');

const PLANNING_WORKER = new URL(`./planning-worker.${IS_SOURCE ? 'ts' : 'js'}`, import.meta.url);

/**
 * Starts a thread that plans: from the built file, or from the source while developing. A thread does not take over the
 * loader of the program that starts it, so the source is loaded by a thread that registers the same loader first.
 */
export function launchPlanningWorker({
  file = PLANNING_WORKER,
  mostHeapMb = 768,
}: PlanningWorkerOptions = {}): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: 32 } };
  if (!IS_SOURCE) return new Worker(file, { ...options, execArgv: [] });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${loader}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(start, { ...options, eval: true, execArgv: ['--conditions=source'] });
}
