export interface WeightedCacheOptions<Value> {
  readonly most: number;
  readonly mostWeight: number;
  readonly weigh: (value: Value) => number;
}

/** Keeps values by key up to a number and a weight; those that were not asked for longest go first. */
export interface WeightedCache<Value> {
  readonly get: (key: string) => Value | undefined;
  /** A value that is too heavy by itself is not kept. */
  readonly set: (key: string, value: Value) => void;
  /** What is kept, the least lately asked for first. */
  readonly values: () => readonly Value[];
}

/** Creates a cache for values that are never undefined and whose weight does not change. */
export function createWeightedCache<Value>(options: WeightedCacheOptions<Value>): WeightedCache<Value> {
  const { most, mostWeight, weigh } = options;
  const kept = new Map<string, Value>();
  let weight = 0;
  const remove = (key: string): void => {
    const value = kept.get(key);
    if (value !== undefined && kept.delete(key)) weight -= weigh(value);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set: (key, value) => {
      remove(key);
      if (weigh(value) > mostWeight) return;
      kept.set(key, value);
      weight += weigh(value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most && weight <= mostWeight) return;
        remove(oldest);
      }
    },
    values: () => [...kept.values()],
  };
}
