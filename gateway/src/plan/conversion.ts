import type { PlannedGraph } from './planned-graph.ts';
import type { PlanningSchema } from './planning-schema.ts';

/** What it takes to convert a plan. */
export interface Conversion {
  readonly schema: PlanningSchema;
  readonly graph: PlannedGraph;
}
