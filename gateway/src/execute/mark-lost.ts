import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import type { SelectedField } from './selected-fields.ts';

/**
 * Puts a mark wherever a fetch was to put something on an object and nothing is. An object that is there already, because
 * another subgraph gave part of it, gets the mark at each part that it lacks.
 */
export function markLost(object: DataObject, fields: readonly SelectedField[], mark: Mark): void {
  for (const { name, inner, settlesType } of fields) {
    const value = object[name];
    if (value === undefined || settlesType) object[name] = mark;
    else if (inner) {
      for (const part of objectsIn(value)) markLost(part, inner.of(typeNameOf(part)), mark);
    }
  }
}

function objectsIn(value: unknown): readonly DataObject[] {
  if (value instanceof Mark) return objectsIn(value.value);
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return typeof value === 'object' && value !== null ? [value as DataObject] : [];
}

function typeNameOf({ __typename }: DataObject): string | undefined {
  return typeof __typename === 'string' ? __typename : undefined;
}
