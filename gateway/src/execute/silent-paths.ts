import { isAtOrBelow, type Path } from '../fetch/error-path.ts';
import type { SubgraphAnswer } from '../fetch/fetch-outcome.ts';
import { pathsOf, pathsOfEntity } from './fetch-paths.ts';
import type { SentFetch } from './sent-fetch.ts';

/**
 * The paths that a fetch was to fill, that are null because something beside them failed (and took the whole answer
 * or the whole entity with it), and that no error names. An entity that is null without any error is none.
 */
export function silentPaths(
  answer: SubgraphAnswer,
  fetch: SentFetch,
  named: readonly Path[],
): readonly Path[] {
  return pathsLost(answer, fetch).filter((path) => !named.some((one) => isAtOrBelow(one, path)));
}

function pathsLost({ data, errors }: SubgraphAnswer, fetch: SentFetch): readonly Path[] {
  if (!data) return pathsOf(fetch);
  const entities = data['_entities'];
  if (!fetch.representations || !Array.isArray(entities)) return [];
  return entities.flatMap((entity, index) => {
    const failed = errors.some(({ path = [] }) => isAtOrBelow(path, ['_entities', index]));
    return entity === null && failed ? pathsOfEntity(fetch, index) : [];
  });
}
