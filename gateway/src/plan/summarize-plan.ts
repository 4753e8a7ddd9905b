import type { Plan, PlanNode } from './plan.ts';

/** One fetch of a plan: from whom, where in the answer its part belongs, and what it asks. */
export interface PlannedFetch {
  readonly subgraph: string;
  /** Canonical names from the root; `@` stands for each entry of a list. Empty for a fetch of root fields. */
  readonly path: readonly string[];
  readonly operation: string;
}

/** The fetches of a plan in the order of its text. */
export function summarizePlan({ root }: Plan): readonly PlannedFetch[] {
  return root ? fetchesOf(root) : [];
}

function fetchesOf(node: PlanNode): readonly PlannedFetch[] {
  if (node.kind !== 'Fetch') return node.nodes.flatMap(fetchesOf);
  const { subgraph, path, operation } = node;
  return [{ subgraph, path, operation }];
}
