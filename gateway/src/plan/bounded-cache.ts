/** Keeps what was made for a key, up to a number of keys; the one that was not asked for longest goes first. */
export interface BoundedCache<Value> {
  readonly getOrMake: (key: string, make: () => Value) => Value;
  readonly forget: (key: string) => void;
}

/** Creates a cache for values that are never undefined; a `make` that throws leaves nothing behind. */
export function createBoundedCache<Value>(most: number): BoundedCache<Value> {
  const values = new Map<string, Value>();
  return {
    getOrMake: (key, make) => {
      const value = values.get(key) ?? make();
      values.delete(key);
      values.set(key, value);
      if (values.size > most) dropOldest(values);
      return value;
    },
    forget: (key) => {
      values.delete(key);
    },
  };
}

function dropOldest(values: Map<string, unknown>): void {
  for (const key of values.keys()) {
    values.delete(key);
    return;
  }
}
