import type { PlanNode as ApolloNode, QueryPlan } from '@apollo/query-planner';
import type { Conversion } from './conversion.ts';
import { convertFetch } from './convert-fetch.ts';
import type { ParallelNode, Plan, PlanNode, SequenceNode } from './plan.ts';

/** Apollo's plan in our form: paths stand in the fetches, and no step has a single child or a child of its own kind. */
export function convertPlan({ node }: QueryPlan, conversion: Conversion): Plan {
  if (!node) return { root: null };
  if (node.kind === 'Subscription') throw new Error('A subscription cannot be planned.');
  return { root: convertNode(node, [], conversion) };
}

function convertNode(node: ApolloNode, path: readonly string[], conversion: Conversion): PlanNode | null {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return joinNodes(
        node.kind,
        node.nodes.map((child) => convertNode(child, path, conversion)),
      );
    case 'Flatten':
      return convertNode(node.node, [...path, ...node.path.map(String)], conversion);
    case 'Fetch':
      return joinNodes('Parallel', convertFetch(node, path, conversion));
    case 'Condition':
    case 'Defer':
      throw new Error(`A canonical operation has no ${node.kind} node in its plan.`);
  }
}

/** One step out of several: a single one is itself, and those of the same kind are taken apart. */
function joinNodes(kind: 'Sequence' | 'Parallel', nodes: readonly (PlanNode | null)[]): PlanNode | null {
  const flat = nodes.flatMap((node) => (node?.kind === kind ? node.nodes : node ? [node] : []));
  if (flat.length < 2) return flat[0] ?? null;
  return { kind, nodes: flat } satisfies SequenceNode | ParallelNode;
}
