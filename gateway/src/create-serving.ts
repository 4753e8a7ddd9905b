import { fail } from '@samspill/shared/errors';
import { createEngine, type EngineOptions } from './engine.ts';
import { engineExecutor } from './engine-executor.ts';
import type { ExecutingTenant } from './life/as-gateway.ts';
import { createPlanner, type Planner, type PlannerOptions } from './plan/create-planner.ts';
import type { Supergraph } from './plan/load-supergraph.ts';

export interface ServingOptions extends Pick<EngineOptions, 'clients' | 'log' | 'onPlan'> {
  readonly settings: PlannerOptions;
}

/** What serves one supergraph: its planner and the engine that answers by it. */
export interface Serving extends ExecutingTenant {
  readonly planner: Planner;
}

/** Creates what serves a supergraph, or fails with SUPERGRAPH_INVALID when one of its subgraphs has no address. */
export function createServing(supergraph: Supergraph, { settings, ...options }: ServingOptions): Serving {
  for (const name of supergraph.subgraphs) {
    if (!options.clients.has(name)) {
      fail('SUPERGRAPH_INVALID', `The subgraph ${name} has no address in the settings.`);
    }
  }
  const planner = createPlanner(supergraph, settings);
  const engine = createEngine({ ...options, supergraph, planner });
  return { planner, execute: engineExecutor(engine), close: planner.close };
}

/** How many of the operations that were used most are planned before a supergraph takes over. */
const MOST_WARMED = 200;

/** Has the supergraph read by the planning threads, and planned what the one before it was asked most. */
export async function warmUpServing(next: Serving, previous: Serving | undefined): Promise<void> {
  await next.planner.warmUp(previous?.planner.mostUsed(MOST_WARMED) ?? []);
}
