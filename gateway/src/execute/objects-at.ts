import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';

/** The objects at a path of a plan: names, and `@` for each entry of a list; the root itself for an empty one. */
export function objectsAt(root: DataObject, path: readonly string[]): readonly DataObject[] {
  let values: readonly unknown[] = [root];
  for (const step of path) {
    values = values.flatMap((value) => {
      const inner = value instanceof Mark ? value.value : value;
      if (step === '@') return Array.isArray(inner) ? (inner as unknown[]) : [];
      return isObject(inner) ? [inner[step]] : [];
    });
  }
  return values.map((value) => (value instanceof Mark ? value.value : value)).filter(isObject);
}

function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
