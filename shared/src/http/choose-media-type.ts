import { readPreferences, weightFor } from './read-preferences.ts';

/** The forms in which an answer of the graph can be given. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/**
 * The form that a client likes best, by its Accept header; null when it takes neither. Who does not say, or takes
 * anything, gets application/json; who names both alike gets the one whose status says more.
 */
export function chooseMediaType(accept: string | undefined): MediaType | null {
  const preferences = readPreferences(accept ?? '');
  if (preferences.length === 0) return 'application/json';
  const wishFor = (type: MediaType) => weightFor(preferences, [type, 'application/*', '*/*']) ?? 0;
  const plain = wishFor('application/json');
  const telling = wishFor('application/graphql-response+json');
  if (plain === 0 && telling === 0) return null;
  const named = preferences.some(({ name }) => name === 'application/graphql-response+json');
  const isTelling = telling > plain || (named && telling === plain);
  return isTelling ? 'application/graphql-response+json' : 'application/json';
}
