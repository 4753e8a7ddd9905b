import { fail } from '@samspill/shared/errors';
import type { Program } from './launch-program.ts';

/** What it takes to run the graph: how to start its programs, and whom to tell. */
export interface GraphPlan {
  /** Starts the subgraphs, side by side. */
  readonly subgraphs: readonly (() => Program)[];
  /** Starts the gateway over the addresses of the subgraphs, in their order. */
  readonly gateway: (urls: readonly string[]) => Program;
  readonly onReady: (url: string) => void;
  /** Calls back for each wish to stop. */
  readonly onStop: (callback: () => void) => void;
  readonly note: (line: string) => void;
}

/**
 * Runs the graph until it is told to stop, and then ends the gateway before the subgraphs, so that no request meets
 * half a graph; a second wish to stop kills. A program that ends on its own ends the others and fails with PROGRAM_ENDED.
 */
export async function runGraph(plan: GraphPlan): Promise<void> {
  const programs: Program[] = [];
  const wish = new Promise<'stop'>((resolve) => {
    let wishes = 0;
    plan.onStop(() => {
      wishes += 1;
      if (wishes > 1) for (const program of programs) program.kill();
      resolve('stop');
    });
  });
  const launch = (start: () => Program) => {
    const program = start();
    programs.push(program);
    return { program, lost: program.ended.then((how) => ({ lost: `${program.name} ${how}` })) };
  };

  const subgraphs = plan.subgraphs.map(launch);
  const lost = subgraphs.map((subgraph) => subgraph.lost);
  const urls = await Promise.race([
    wish,
    ...lost,
    Promise.all(subgraphs.map(({ program }) => program.ready)),
  ]);
  if (!Array.isArray(urls)) return endAll(urls, programs, plan.note);

  const gateway = launch(() => plan.gateway(urls));
  const url = await Promise.race([
    wish,
    ...lost,
    gateway.lost,
    gateway.program.ready.then((ready) => ({ ready })),
  ]);
  if (url === 'stop' || 'lost' in url) return endAll(url, programs, plan.note);
  plan.onReady(url.ready);

  return endAll(await Promise.race([wish, ...lost, gateway.lost]), programs, plan.note);
}

type Reason = 'stop' | { readonly lost: string };

/** Ends the programs in the reverse of the order in which they need each other. */
async function endAll(
  reason: Reason,
  programs: readonly Program[],
  note: (line: string) => void,
): Promise<void> {
  if (reason === 'stop') note('Ending the graph …');
  const gateway = programs.filter(({ name }) => name === 'gateway');
  const subgraphs = programs.filter(({ name }) => name !== 'gateway');
  for (const group of [gateway, subgraphs]) {
    for (const program of group) program.stop();
    await Promise.all(group.map((program) => program.ended));
  }
  if (reason !== 'stop')
    fail('PROGRAM_ENDED', `The graph was ended because ${reason.lost}; its last words stand above.`);
}
