/** An object as a subgraph's resolver gave it, with what other subgraphs have said it is when they were asked by its key. */
export interface Held {
  readonly subgraph: string;
  readonly value: unknown;
  /** The same entity in other subgraphs; null where one of them knows none. */
  readonly elsewhere: Map<string, unknown>;
}

/** Wraps what a resolver gave, so that each object knows where it comes from: promises and lists from the inside. */
export function hold(subgraph: string, given: unknown): unknown {
  if (given === null || given === undefined) return given;
  if (isPromise(given)) return given.then((value) => hold(subgraph, value));
  if (given instanceof Error) return given;
  if (Array.isArray(given)) return given.map((entry) => hold(subgraph, entry));
  return { subgraph, value: given, elsewhere: new Map() } satisfies Held;
}

/** Whether something must be waited for. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
