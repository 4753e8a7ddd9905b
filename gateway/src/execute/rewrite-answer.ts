import type { Rewrite } from '../plan/plan.ts';
import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import type { IsOfType } from './selected-fields.ts';

const ON = '... on ';

/** Changes an answer in place as a plan says, before it is merged: fields that had to be asked under an alias get their names. */
export function rewriteAnswer(data: unknown, rewrites: readonly Rewrite[], isOfType: IsOfType): void {
  for (const rewrite of rewrites) rewriteAt(data, rewrite.path, { rewrite, isOfType });
}

interface Rewriting {
  readonly rewrite: Rewrite;
  readonly isOfType: IsOfType;
}

function rewriteAt(value: unknown, path: readonly string[], rewriting: Rewriting): void {
  if (value instanceof Mark) rewriteAt(value.value, path, rewriting);
  else if (Array.isArray(value)) for (const entry of value) rewriteAt(entry, path, rewriting);
  else if (typeof value === 'object' && value !== null) rewriteIn(value as DataObject, path, rewriting);
}

function rewriteIn(object: DataObject, [first = '', ...rest]: readonly string[], rewriting: Rewriting): void {
  if (first.startsWith(ON)) {
    const typeName = object['__typename'];
    const applies = typeof typeName === 'string' && rewriting.isOfType(typeName, first.slice(ON.length));
    if (applies) rewriteAt(object, rest, rewriting);
  } else if (rest.length > 0) rewriteAt(object[first], rest, rewriting);
  else change(object, first, rewriting.rewrite);
}

function change(object: DataObject, name: string, rewrite: Rewrite): void {
  if (!Object.hasOwn(object, name)) return;
  if (rewrite.kind === 'SetValue') object[name] = rewrite.value;
  else {
    object[rewrite.to] = object[name];
    Reflect.deleteProperty(object, name);
  }
}
