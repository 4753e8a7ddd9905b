import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';

/** The objects at a path of a plan, each at the end of all objects that it stands in, from the root on. */
export function lineagesAt(root: DataObject, path: readonly string[]): readonly (readonly DataObject[])[] {
  return lineagesIn(root, path, []);
}

function lineagesIn(
  value: unknown,
  path: readonly string[],
  above: readonly DataObject[],
): readonly (readonly DataObject[])[] {
  if (value instanceof Mark) return lineagesIn(value.value, path, above);
  if (typeof value !== 'object' || value === null) return [];
  const [step, ...rest] = path;
  if (Array.isArray(value))
    return step === '@' ? value.flatMap((entry: unknown) => lineagesIn(entry, rest, above)) : [];
  if (step === '@') return [];
  const lineage = [...above, value as DataObject];
  return step === undefined ? [lineage] : lineagesIn((value as DataObject)[step], rest, lineage);
}
