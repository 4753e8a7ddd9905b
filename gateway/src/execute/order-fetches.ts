import type { FetchNode, Plan, PlanNode } from '../plan/plan.ts';
import type { StepGroup } from './step-group.ts';

/** The fetches of a plan with what each waits for. */
export interface FetchOrder {
  readonly fetches: readonly FetchNode[];
  readonly after: readonly (readonly number[])[];
  readonly groups: readonly StepGroup[];
  readonly groupOf: readonly number[];
}

/**
 * Reads the order out of a plan. Queries that have as many fetches before them, at the longest, and ask the same subgraph
 * make a group; a mutation is always alone.
 */
export function orderFetches({ root }: Plan): FetchOrder {
  const fetches: FetchNode[] = [];
  const after: (readonly number[])[] = [];
  /** Gives the fetches that end a part, which what follows it waits for. */
  const visit = (node: PlanNode, before: readonly number[]): readonly number[] => {
    switch (node.kind) {
      case 'Fetch':
        after.push(before);
        return [fetches.push(node) - 1];
      case 'Sequence':
        return node.nodes.reduce((ends, child) => visit(child, ends), before);
      case 'Parallel':
        return node.nodes.flatMap((child) => visit(child, before));
    }
  };
  if (root) visit(root, []);
  return { fetches, after, ...groupSteps(fetches, after) };
}

function groupSteps(
  fetches: readonly FetchNode[],
  after: readonly (readonly number[])[],
): Pick<FetchOrder, 'groups' | 'groupOf'> {
  const depths: number[] = [];
  const steps = new Map<string, { readonly subgraph: string; readonly steps: number[] }>();
  const keys = fetches.map(({ subgraph, operationKind }, index) => {
    const depth = Math.max(0, ...(after[index] ?? []).map((before) => (depths[before] ?? 0) + 1));
    depths.push(depth);
    const key = operationKind === 'mutation' ? `mutation ${index}` : `${depth} ${subgraph}`;
    const group = steps.get(key) ?? { subgraph, steps: [] };
    group.steps.push(index);
    steps.set(key, group);
    return key;
  });
  const order = [...steps.keys()];
  return { groups: [...steps.values()], groupOf: keys.map((key) => order.indexOf(key)) };
}
