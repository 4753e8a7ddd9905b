import { fitsSchema } from './fits-schema.ts';
import type { Supergraph } from './load-supergraph.ts';
import { createPlanMemory, type PlannableOperation } from './plan-memory.ts';
import type { Plan } from './plan.ts';
import type { PlanningPool } from './planning-pool.ts';
import { runEach } from './run-each.ts';
import { planOf, settlePlanning, type SettledPlanning } from './settled-planning.ts';
import { sharedPlanningPool } from './shared-planning-pool.ts';

export interface PlannerOptions {
  /** Time for planning one operation. */
  readonly planTimeLimitMs: number;
  /** How many plans are kept. */
  readonly mostPlans: number;
  /** How many threads plan, for all planners of the program together. */
  readonly workers: number;
  /** Where planning is done; the program's own threads unless a test brings others. */
  readonly pool?: PlanningPool;
}

/** Turns canonical operations into plans over one supergraph, beside the thread that answers requests. */
export interface Planner {
  /**
   * The plan of an operation, from what is kept or made anew; who asks for the same at the same time shares the making.
   * Fails with TOO_MANY_SELECTIONS or PLAN_TOO_EXPENSIVE for an operation that cannot be planned.
   */
  readonly plan: (operation: PlannableOperation) => Promise<Plan>;
  /** Tells of an answer by a plan that its user keeps, so that the plan counts as used. */
  readonly noteUse: (hash: string) => void;
  /** The operations whose plans are used most, for the planner of the next supergraph to begin with. */
  readonly mostUsed: (most: number) => readonly PlannableOperation[];
  /**
   * Reads the supergraph and plans the operations, except those that do not fit it. It leaves a thread to others, and
   * fails only when the supergraph cannot be planned over.
   */
  readonly warmUp: (operations: readonly PlannableOperation[]) => Promise<void>;
  /** After it nothing is planned any more. */
  readonly close: () => Promise<void>;
}

/** Together the plans that are kept have at most so many bytes of JSON, and some five times that in memory. */
const MOST_PLAN_BYTES = 32_000_000;

/** Creates the planner of a supergraph; a plan depends on nothing but the supergraph and the operation, so it is kept. */
export function createPlanner(
  supergraph: Pick<Supergraph, 'id' | 'sdl' | 'schema'>,
  options: PlannerOptions,
): Planner {
  const { planTimeLimitMs: timeLimitMs, mostPlans, workers } = options;
  const pool = options.pool ?? sharedPlanningPool(workers);
  const memory = createPlanMemory({ mostPlans, mostPlanBytes: MOST_PLAN_BYTES });
  const flights = new Map<string, Promise<SettledPlanning>>();
  let closed = false;
  const make = async (operation: PlannableOperation): Promise<SettledPlanning> => {
    const { document, hash } = operation;
    const settled = settlePlanning(await pool.make({ supergraph, document, timeLimitMs }), timeLimitMs);
    if (settled.kind !== 'fault') memory.keep(operation, settled);
    flights.delete(hash);
    return settled;
  };
  const share = (operation: PlannableOperation): Promise<SettledPlanning> => {
    if (closed) return Promise.resolve({ kind: 'fault', fault: new Error('The planner is closed.') });
    const flight = flights.get(operation.hash) ?? make(operation);
    flights.set(operation.hash, flight);
    return flight;
  };
  return {
    plan: async (operation) => planOf(memory.recall(operation.hash) ?? (await share(operation))),
    noteUse: memory.recall,
    mostUsed: memory.mostUsed,
    warmUp: async (operations) => {
      planOf(settlePlanning(await pool.make({ supergraph, document: null, timeLimitMs }), timeLimitMs));
      await runEach(operations, {
        atOnce: Math.max(1, workers - 1),
        run: async (operation) => {
          if (fitsSchema(operation.document, supergraph.schema)) await share(operation);
        },
      });
    },
    close: async () => {
      closed = true;
      await Promise.all(flights.values());
    },
  };
}
