import { isNothing, Mark, type FieldError } from './mark.ts';

type Container = Record<string | number, unknown>;
type Path = readonly (string | number)[];

/**
 * Puts an error of a subgraph into its data, at the value that it explains: where its path leads, or where the data end
 * on the way there because the null went up. Says false when there is no such place.
 */
export function placeError(data: unknown, path: Path, error: FieldError): boolean {
  let holder: unknown = data;
  for (const [index, step] of path.entries()) {
    const container = holder instanceof Mark ? holder.value : holder;
    if (typeof container !== 'object' || container === null || !Object.hasOwn(container, step)) return false;
    const value = (container as Container)[step];
    const below = path.slice(index + 1);
    if (below.length === 0 || isNothing(value)) {
      (container as Container)[step] = explained(value, { ...error, below });
      return true;
    }
    holder = value;
  }
  return false;
}

/** A value with one more error. */
export function explained(value: unknown, error: FieldError): Mark {
  return value instanceof Mark ? new Mark([...value.errors, error], value.value) : new Mark([error], value);
}
