import DataLoader from 'dataloader';

type Key = string;

/** A loader of the one row of each key, null where there is none: one statement for a whole level of an operation. */
export function loadOne<Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const byKey = new Map((await fetchRows(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** A loader of all rows of each key, in the order in which the statement gives them. */
export function loadMany<Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const rows = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await fetchRows(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/**
 * One loader for each distinct set of arguments: a field asked for under two aliases with different
 * arguments is two statements, whatever the number of entities.
 */
export function byArguments<Arguments extends object, Loader>(
  create: (args: Arguments) => Loader,
): (args: Arguments) => Loader {
  const loaders = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));
    const loader = loaders.get(key) ?? create(args);
    loaders.set(key, loader);
    return loader;
  };
}

/** The key of rows that say themselves which key of a level they belong to. */
export const byKey = ({ key }: { readonly key: string }): string => key;

/** The key of rows that are looked up by their id. */
export const byId = ({ id }: { readonly id: string }): string => id;
