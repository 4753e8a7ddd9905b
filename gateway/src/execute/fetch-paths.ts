import type { Path } from '../fetch/error-path.ts';
import { responseNames } from '../fetch/response-names.ts';
import { entitySelection, rootSelection } from './fetch-selection.ts';
import type { SentFetch } from './sent-fetch.ts';

/**
 * Every path that a fetch was to fill, in the fetch's own terms: root fields by name, entities as `_entities`,
 * position, name. The executor turns these into paths of the client's answer.
 */
export function pathsOf(fetch: SentFetch): readonly Path[] {
  if (!fetch.representations)
    return responseNames(rootSelection(fetch.document), { ...fetch, typeName: undefined }).map((name) => [
      name,
    ]);
  return fetch.representations.flatMap((_, index) => pathsOfEntity(fetch, index));
}

/**
 * The paths that an error of a subgraph stands for: its own, with the object's position put right; and when it
 * names no field (a whole entity, all entities, the whole fetch), those of all fields that are null because of it.
 */
export function pathsOfError(fetch: SentFetch, path: Path | undefined): readonly Path[] {
  if (!path || path.length === 0) return pathsOf(fetch);
  if (!fetch.representations || path[0] !== '_entities') return [path];
  const [, index, ...rest] = path;
  if (typeof index !== 'number') return pathsOf(fetch);
  if (rest.length === 0) return pathsOfEntity(fetch, index);
  return [['_entities', fetch.positions()[index] ?? index, ...rest]];
}

/** The paths that a fetch was to fill on one entity, by the position of its representation. */
export function pathsOfEntity(fetch: SentFetch, index: number): readonly Path[] {
  const selectionSet = entitySelection(fetch.document);
  const typeName = fetch.representations?.[index]?.['__typename'];
  if (!selectionSet || typeof typeName !== 'string') return [];
  const position = fetch.positions()[index] ?? index;
  const names = responseNames(selectionSet, { schema: fetch.schema, variables: fetch.variables, typeName });
  return names.map((name) => ['_entities', position, name]);
}
