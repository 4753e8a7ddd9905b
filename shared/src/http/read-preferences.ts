/** One thing that a client would take, and how gladly. */
export interface Preference {
  /** In lower case, without parameters: `application/json`, `br`, `*`. */
  readonly name: string;
  /** From 0, which is never, to 1. */
  readonly weight: number;
}

/** Reads an Accept or Accept-Encoding header; a weight that cannot be read counts as none given. */
export function readPreferences(header: string): readonly Preference[] {
  return header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .flatMap(([name = '', ...parameters]) => (name === '' ? [] : { name, weight: weightOf(parameters) }));
}

const WEIGHT = /^q\s*=\s*([01](?:\.\d{0,3})?)$/;

function weightOf(parameters: readonly string[]): number {
  const given = parameters.flatMap((parameter) => WEIGHT.exec(parameter)?.[1] ?? []);
  return Math.min(1, Number(given[0] ?? 1));
}

/** How gladly a client takes something: what is said of the first of these names that is mentioned; undefined for none. */
export function weightFor(preferences: readonly Preference[], names: readonly string[]): number | undefined {
  for (const wanted of names) {
    const found = preferences.find(({ name }) => name === wanted);
    if (found) return found.weight;
  }
  return undefined;
}
