import type { ExplainedFetch, ExplainedPart } from '@samspill/shared/explanation';
import { orderFetches } from '../execute/order-fetches.ts';
import type { FetchNode, Plan, PlanNode } from '../plan/plan.ts';
import { fieldName, representationTexts, selectionText } from './readable-text.ts';

/** A plan in the words of the schema. */
export interface ExplainedPlan {
  readonly plan: ExplainedPart | null;
  readonly fetches: readonly ExplainedFetch[];
}

/** Explains a plan; the client's names of its variables are shown where they are known. */
export function explainPlan(plan: Plan, clientNames: ReadonlyMap<string, string> = new Map()): ExplainedPlan {
  const { fetches, after, groupOf } = orderFetches(plan);
  const clientName = (variable: string): string => clientNames.get(variable) ?? variable;
  return {
    plan: plan.root && partOf(plan.root, new Map(fetches.map((fetch, number) => [fetch, number]))),
    fetches: fetches.map((fetch, number) => ({
      subgraph: fetch.subgraph,
      kind: fetch.operationKind,
      path: fetch.path.map(fieldName).join('.'),
      represents: fetch.requires && representationTexts(fetch.requires),
      selects: selectionText(fetch, clientName),
      after: after[number] ?? [],
      group: groupOf[number] ?? number,
    })),
  };
}

function partOf(node: PlanNode, numbers: ReadonlyMap<FetchNode, number>): ExplainedPart {
  switch (node.kind) {
    case 'Sequence':
      return { inTurn: node.nodes.map((child) => partOf(child, numbers)) };
    case 'Parallel':
      return { atOnce: node.nodes.map((child) => partOf(child, numbers)) };
    case 'Fetch':
      return { fetch: numbers.get(node) ?? 0 };
  }
}
