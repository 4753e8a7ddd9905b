import { Kind, type NameNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { representedObjects } from './complete-representations.ts';
import { readFetch } from './entity-fields.ts';
import type { FetchNode, Plan, PlanNode, RequiredSelection } from './plan.ts';
import type { PlannedGraph } from './planned-graph.ts';

/** What one fetch selects at one place of the answer. */
export interface Part {
  readonly selections: SelectionSetNode;
  /** What names of the fetch become in the answer, where they change. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Which objects are asked about, and what must be known of them; null for what is simply there. */
  readonly represented: { readonly objects: ReadonlySet<string>; readonly by: SelectionSetNode } | null;
}

/** What the fetches of a plan select, by the place that each begins at: names from the root, joined by dots. */
export function partsOfPlan({ root }: Plan, graph: PlannedGraph): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const fetch of fetchesOf(root)) {
    const place = fetch.path.filter((step) => step !== '@').join('.');
    parts.set(place, [...(parts.get(place) ?? []), partOfFetch(fetch, graph)]);
  }
  return parts;
}

function fetchesOf(node: PlanNode | null): readonly FetchNode[] {
  if (!node) return [];
  return node.kind === 'Fetch' ? [node] : node.nodes.flatMap(fetchesOf);
}

function partOfFetch(fetch: FetchNode, graph: PlannedGraph): Part {
  const { selectionSet } = readFetch(fetch.operation);
  const renamed = new Map(
    fetch.outputRewrites.flatMap((rewrite) =>
      rewrite.kind === 'RenameKey' ? [[rewrite.path.at(-1) ?? '', rewrite.to] as const] : [],
    ),
  );
  if (!fetch.requires) return { selections: selectionSet, renamed, represented: null };
  const [entities] = selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet)
    throw new Error('A fetch asks for no entities.');
  return {
    selections: entities.selectionSet,
    renamed,
    represented: {
      objects: representedObjects(fetch.requires, graph),
      by: selectionSetOf(fetch.requires),
    },
  };
}

/** What a representation is read from, as a set of selections. */
function selectionSetOf(required: readonly RequiredSelection[]): SelectionSetNode {
  const selections = required.map((selection): SelectionNode => {
    if (selection.kind === 'Field') {
      const field = { kind: Kind.FIELD, name: nameNode(selection.from) } as const;
      return selection.selections ? { ...field, selectionSet: selectionSetOf(selection.selections) } : field;
    }
    const { typeCondition } = selection;
    const fragment = {
      kind: Kind.INLINE_FRAGMENT,
      selectionSet: selectionSetOf(selection.selections),
    } as const;
    return typeCondition === null
      ? fragment
      : { ...fragment, typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(typeCondition) } };
  });
  return { kind: Kind.SELECTION_SET, selections };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
