import { fail } from '@samspill/shared/errors';
import type { Program } from './launch-program.ts';

/** The graph while it runs here, and whom to tell. */
export interface GraphRun {
  /** The gateway's program and those of the subgraphs, just started. */
  readonly gateway: Program;
  readonly subgraphs: readonly Program[];
  /** Hears the gateway's address when all are ready. */
  readonly onReady: (url: string) => void;
  /** Calls back for each wish to stop. */
  readonly onStop: (callback: () => void) => void;
  readonly note: (line: string) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** A terminal and npm may both pass one Ctrl-C on; what comes this soon after the first is the same wish. */
const SAME_WISH_MS = 500;

/**
 * Runs the graph until it is told to stop, and then ends the gateway before the subgraphs, so that no request meets
 * half a graph; a second wish to stop kills. A program that ends on its own ends the others and fails with PROGRAM_ENDED.
 */
export async function runGraph(run: GraphRun): Promise<void> {
  const programs = [run.gateway, ...run.subgraphs];
  const wish = wishToStop(run, programs);
  const lost = programs.map(async ({ name, ended }) => ({ lost: `${name} ${await ended}` }));
  const ready = Promise.all(programs.map((program) => program.ready));
  const first = await Promise.race([wish, ...lost, ready.then(() => 'ready' as const)]);
  if (first === 'ready') run.onReady(await run.gateway.ready);
  const reason = first === 'ready' ? await Promise.race([wish, ...lost]) : first;

  if (reason === 'stop') run.note('Ending the graph …');
  await endAll([run.gateway]);
  await endAll(run.subgraphs);
  if (reason !== 'stop') {
    fail('PROGRAM_ENDED', `The graph was ended because ${reason.lost}; its last words stand above.`);
  }
}

function wishToStop({ onStop, now }: GraphRun, programs: readonly Program[]): Promise<'stop'> {
  return new Promise((resolve) => {
    let first: number | undefined;
    onStop(() => {
      first ??= now();
      if (now() - first > SAME_WISH_MS) for (const program of programs) program.kill();
      resolve('stop');
    });
  });
}

async function endAll(programs: readonly Program[]): Promise<void> {
  for (const program of programs) program.stop();
  await Promise.all(programs.map((program) => program.ended));
}
