import { Kind, type SelectionSetNode } from 'graphql';
import { readFetch } from './entity-fields.ts';
import type { FetchNode, Plan, PlanNode } from './plan.ts';

/** What one fetch selects at one place of the answer. */
export interface Part {
  readonly selections: SelectionSetNode;
  /** What names of the fetch become in the answer, where they change. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What the fetches of a plan select, by the place that each begins at: names from the root, joined by dots. */
export function partsOfPlan({ root }: Plan): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const fetch of fetchesOf(root)) {
    const place = fetch.path.filter((step) => step !== '@').join('.');
    parts.set(place, [...(parts.get(place) ?? []), partOfFetch(fetch)]);
  }
  return parts;
}

function fetchesOf(node: PlanNode | null): readonly FetchNode[] {
  if (!node) return [];
  return node.kind === 'Fetch' ? [node] : node.nodes.flatMap(fetchesOf);
}

function partOfFetch(fetch: FetchNode): Part {
  const { selectionSet } = readFetch(fetch.operation);
  const renamed = new Map(
    fetch.outputRewrites.flatMap((rewrite) =>
      rewrite.kind === 'RenameKey' ? [[rewrite.path.at(-1) ?? '', rewrite.to] as const] : [],
    ),
  );
  if (!fetch.requires) return { selections: selectionSet, renamed };
  const [entities] = selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet)
    throw new Error('A fetch asks for no entities.');
  return { selections: entities.selectionSet, renamed };
}
