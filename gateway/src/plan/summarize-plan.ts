import type { PlanNode, QueryPlan } from '@apollo/query-planner';

/** One fetch of a plan: from whom, where in the answer its part belongs, and what it asks. */
export interface PlannedFetch {
  readonly subgraph: string;
  /** Field names from the root; `@` stands for each entry of a list. Empty for a fetch of root fields. */
  readonly path: readonly (string | number)[];
  readonly operation: string;
}

/** The fetches of a plan in the order of its text, those of conditional branches included. */
export function summarizePlan({ node }: QueryPlan): readonly PlannedFetch[] {
  return node && node.kind !== 'Subscription' ? fetchesOf(node, []) : [];
}

function fetchesOf(node: PlanNode | undefined, path: PlannedFetch['path']): readonly PlannedFetch[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => fetchesOf(child, path));
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path]);
    case 'Fetch':
      return [{ subgraph: node.serviceName, path, operation: node.operation }];
    case 'Condition':
      return [...fetchesOf(node.ifClause, path), ...fetchesOf(node.elseClause, path)];
    default:
      return [];
  }
}
