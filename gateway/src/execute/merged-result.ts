/** The answer of a request as it grows fetch by fetch, before it is shaped for the client. */
export type MergedResult = Record<string, unknown>;

type Path = readonly (string | number)[];

/**
 * Takes the data of a root fetch up as the executor does: it keeps the first object under a name and merges later
 * ones into it. So the merged result holds the very objects that entity fetches fill, without copying anything.
 */
export function absorb(merged: MergedResult, data: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(data)) {
    if (!mergesInto(merged[name], value)) merged[name] = value;
  }
}

/** The objects at a plan's path in the order in which the executor takes them; nulls are left out. */
export function entitiesAt(merged: MergedResult, path: Path): readonly unknown[] {
  const found = flatten(merged, path);
  return Array.isArray(found) ? found.filter(isPresent) : [found].filter(isPresent);
}

function flatten(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || !isPresent(value)) return value;
  if (step === '@') return Array.isArray(value) ? value.flatMap((entry) => flatten(entry, rest)) : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? flatten(value[step], rest) : undefined;
}

function mergesInto(known: unknown, value: unknown): boolean {
  if (Array.isArray(known) && Array.isArray(value)) return known.length === value.length;
  return isObject(known) && isObject(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
