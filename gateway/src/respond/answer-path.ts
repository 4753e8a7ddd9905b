/** A field of an answer, as the client calls it and as the merged data does. */
export interface Step {
  readonly name: string;
  readonly canonical: string;
}

/** Where a value stands: fields and indexes of lists, from the root. Only the first `depth` of them count. */
export type Steps = readonly (Step | number)[];

/** A path in the client's own words. */
export function clientPath(steps: Steps, depth: number): (string | number)[] {
  return steps.slice(0, depth).map((step) => (typeof step === 'number' ? step : step.name));
}

/** The same for every entry of a list: canonical names, and `@` for an entry. */
export function canonicalPath(steps: Steps, depth: number): string[] {
  return steps.slice(0, depth).map((step) => (typeof step === 'number' ? '@' : step.canonical));
}
