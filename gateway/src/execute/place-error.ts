import { Mark, type FieldError } from './mark.ts';

type Container = Record<string | number, unknown>;

/**
 * Puts an error of a subgraph into its data, at the value that it explains: where its path leads, or where the data end
 * on the way there because the null went up. Says false when there is no such place.
 */
export function placeError(data: unknown, path: readonly (string | number)[], error: FieldError): boolean {
  let holder: unknown = data;
  for (const [index, step] of path.entries()) {
    const container = holder instanceof Mark ? holder.value : holder;
    if (typeof container !== 'object' || container === null || !Object.hasOwn(container, step)) return false;
    const value = (container as Container)[step];
    const isEnd = index === path.length - 1 || value === null || (value instanceof Mark && value.value === null);
    if (isEnd) {
      (container as Container)[step] = explained(value, error);
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
