import type { EntityField } from './entity-fields.ts';
import type { FetchNode } from './plan.ts';
import type { PlannedGraph } from './planned-graph.ts';
import { namesOfRepresentation, namesOfRequirement } from './required-names.ts';
import { readRequirement } from './rewrite-requirement.ts';

/** The places that the keys have in the representations of a fetch: of the keys that are there as a whole. */
export function keyPlaces(
  { requires, subgraph }: FetchNode,
  fields: readonly EntityField[],
  graph: PlannedGraph,
): ReadonlySet<string> {
  const sent = new Set(namesOfRepresentation(requires ?? []).map(({ place }) => place));
  const keys = new Set(fields.flatMap(({ type }) => graph.keysOf(subgraph, type)));
  const places = [...keys]
    .map((key) => placesOfKey(key))
    .filter((one) => one.every((place) => sent.has(place)));
  return new Set(places.flat());
}

/** The places that a key has in a representation. */
export function placesOfKey(key: string): readonly string[] {
  return namesOfRequirement(readRequirement(key), new Map()).map(({ place }) => place);
}
