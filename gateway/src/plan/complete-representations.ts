import { placesOfKey } from './key-places.ts';
import type { FetchNode, RequiredFragment, RequiredSelection } from './plan.ts';
import type { PlannedGraph } from './planned-graph.ts';
import { namesOfRepresentation } from './required-names.ts';

/**
 * Leaves out of a fetch the objects whose representation would hold no key. The planner lets them in where an
 * interface object is asked for objects of one type only: what it requires is then read from objects of any type,
 * and the key from those of that type alone.
 */
export function completeRepresentations(fetch: FetchNode, graph: PlannedGraph): FetchNode {
  const objects = representedObjects(fetch.requires ?? [], graph);
  const complete = [...objects].flatMap((object) => {
    const selections = selectionsFor(fetch.requires ?? [], object, graph);
    return holdsKey(selections, graph.keysOf(fetch.subgraph, object)) ? [{ object, selections }] : [];
  });
  if (complete.length === 0 || complete.length === objects.size) return fetch;
  return {
    ...fetch,
    requires: complete.map(({ object, selections }): RequiredFragment => ({
      kind: 'Fragment',
      typeCondition: object,
      selections: distinct(selections),
    })),
  };
}

/** The types of the objects that a fetch sends representations of. */
export function representedObjects(
  required: readonly RequiredSelection[],
  graph: PlannedGraph,
): ReadonlySet<string> {
  return new Set(
    required.flatMap((selection) =>
      selection.kind === 'Fragment' && selection.typeCondition !== null
        ? [...graph.objectsOf(selection.typeCondition)]
        : [],
    ),
  );
}

function selectionsFor(
  required: readonly RequiredSelection[],
  object: string,
  graph: PlannedGraph,
): readonly RequiredSelection[] {
  return required.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    const { typeCondition, selections } = selection;
    return typeCondition === null || graph.objectsOf(typeCondition).has(object) ? selections : [];
  });
}

function holdsKey(selections: readonly RequiredSelection[], keys: readonly string[]): boolean {
  const places = new Set(namesOfRepresentation(selections).map(({ place }) => place));
  return keys.some((key) => placesOfKey(key).every((place) => places.has(place)));
}

function distinct(selections: readonly RequiredSelection[]): readonly RequiredSelection[] {
  return [...new Map(selections.map((selection) => [JSON.stringify(selection), selection])).values()];
}
