import { isNothing, Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';

/** Puts a value on an object: what is there already stays, and only what is missing in it is added. */
export function mergeField(object: DataObject, name: string, value: unknown): void {
  const known = object[name];
  if (known === undefined || isNothing(known)) {
    if (known === undefined || !isNothing(value)) object[name] = value;
  } else if (!(known instanceof Mark) && !(value instanceof Mark)) mergeValue(known, value);
}

function mergeValue(known: unknown, value: unknown): void {
  if (known === value) return;
  if (!isContainer(known) || !isContainer(value)) return;
  if (Array.isArray(known)) {
    if (!Array.isArray(value) || value.length !== known.length) return;
    value.forEach((entry: unknown, index) => {
      mergeField(known as unknown as DataObject, String(index), entry);
    });
  } else if (!Array.isArray(value)) {
    for (const name of Object.keys(value)) {
      if (name !== '__proto__') mergeField(known as DataObject, name, (value as DataObject)[name]);
    }
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A copy of data that shares nothing with it but its marks' errors. */
export function copyOf(value: unknown): unknown {
  if (value instanceof Mark) return new Mark(value.errors, copyOf(value.value));
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isContainer(value)) return value;
  const copy: DataObject = {};
  for (const name of Object.keys(value)) {
    if (name !== '__proto__') copy[name] = copyOf((value as DataObject)[name]);
  }
  return copy;
}
