import { Mark } from '../execute/mark.ts';
import type { DataObject } from '../execute/merged-data.ts';

/**
 * Puts together what stands under several names for one field of the answer: a field that is selected on an interface
 * and on its type can have been asked for twice, with other parts each time. The first name goes before the others.
 */
export function combineValues(one: unknown, other: unknown): unknown {
  if (one === undefined || one === null) return other === undefined ? one : other;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.map((entry: unknown, index) => combineValues(entry, other[index]));
  }
  return isPlain(one) && isPlain(other) ? combineObjects(one, other) : one;
}

function combineObjects(one: DataObject, other: DataObject): DataObject {
  const combined: DataObject = { ...other };
  for (const name of Object.keys(one)) combined[name] = combineValues(one[name], other[name]);
  return combined;
}

function isPlain(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Mark);
}
