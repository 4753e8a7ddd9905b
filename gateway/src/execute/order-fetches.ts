import type { FetchNode, Plan, PlanNode } from '../plan/plan.ts';
import type { StepGroup } from './step-group.ts';

/** The fetches of a plan with what each waits for. */
export interface FetchOrder {
  readonly fetches: readonly FetchNode[];
  readonly after: readonly (readonly number[])[];
  /** For each fetch how many are before it, at the longest. */
  readonly depths: readonly number[];
  readonly groups: readonly StepGroup[];
  readonly groupOf: readonly number[];
}

/**
 * Reads the order out of a plan. Queries that have as many fetches before them, at the longest, and ask the same subgraph
 * make a group. A fetch that nothing waits for joins the last group of its subgraph, since the answer is not whole before
 * that one is there either. A mutation is always alone.
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
  return { fetches, after, ...groupFetches(fetches, after) };
}

function groupFetches(
  fetches: readonly FetchNode[],
  after: readonly (readonly number[])[],
): Pick<FetchOrder, 'groups' | 'groupOf' | 'depths'> {
  const depths: number[] = [];
  for (const before of after) depths.push(Math.max(0, ...before.map((step) => (depths[step] ?? 0) + 1)));
  const last = new Map<string, number>();
  fetches.forEach(({ subgraph }, step) =>
    last.set(subgraph, Math.max(last.get(subgraph) ?? 0, depths[step] ?? 0)),
  );
  const awaited = new Set(after.flat());
  const groups = new Map<
    string,
    { readonly subgraph: string; readonly depth: number; readonly steps: number[] }
  >();
  const keys = fetches.map(({ subgraph, operationKind }, step) => {
    const own = depths[step] ?? 0;
    const depth = own === 0 || awaited.has(step) ? own : (last.get(subgraph) ?? own);
    const key = operationKind === 'mutation' ? `mutation ${step}` : `${depth} ${subgraph}`;
    const group = groups.get(key) ?? { subgraph, depth, steps: [] };
    group.steps.push(step);
    groups.set(key, group);
    return key;
  });
  const order = [...groups.keys()];
  return { depths, groups: [...groups.values()], groupOf: keys.map((key) => order.indexOf(key)) };
}
