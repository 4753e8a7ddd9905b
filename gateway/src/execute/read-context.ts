import type { ContextVariable } from '../plan/plan.ts';
import { jsonTextOf } from './json-text-of.ts';
import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import type { IsOfType } from './selected-fields.ts';

/** The JSON text of the value of each variable that objects give by where they stand, by its name. */
export type ContextTexts = ReadonlyMap<string, string>;

/**
 * Reads what an object gives by where it stands, from all that it stands in: the root first, itself last. A mark when a
 * value is lost; undefined when a subgraph left one out.
 */
export type ReadContext = (lineage: readonly DataObject[]) => ContextTexts | Mark | undefined;

const ON = '... on ';

/** Compiles it. What stands in nothing of the types that could give a value has null, which composition sees to that the argument can be. */
export function compileContext(contexts: readonly ContextVariable[], isOfType: IsOfType): ReadContext {
  const names = [...new Set(contexts.map(({ variable }) => variable))];
  const sources = names.map((name) => ({
    name,
    alternatives: contexts.filter(({ variable }) => variable === name),
  }));
  return (lineage) => {
    const texts = new Map<string, string>();
    for (const { name, alternatives } of sources) {
      const text = firstOf(alternatives, lineage, isOfType);
      if (typeof text !== 'string') return text;
      texts.set(name, text);
    }
    return texts;
  };
}

/** A text, a mark or undefined as above; null where something is not of the type that a path is for. */
type Found = string | Mark | undefined | null;

function firstOf(
  alternatives: readonly ContextVariable[],
  lineage: readonly DataObject[],
  isOfType: IsOfType,
): Exclude<Found, null> {
  for (const { up, path } of alternatives) {
    const holder = lineage[lineage.length - 1 - up];
    const found = holder === undefined ? null : readDown(holder, path, isOfType);
    if (found !== null) return found;
  }
  return 'null';
}

function readDown(value: unknown, path: readonly string[], isOfType: IsOfType): Found {
  const [first, ...rest] = path;
  if (first === undefined) return jsonTextOf(value);
  if (value instanceof Mark) return value.value === null ? value : readDown(value.value, path, isOfType);
  if (value === null) return 'null';
  if (Array.isArray(value)) return readEach(value, path, isOfType);
  if (typeof value !== 'object') return undefined;
  const object = value as DataObject;
  if (!first.startsWith(ON)) return readDown(object[first], rest, isOfType);
  const typeName = object['__typename'];
  if (typeName instanceof Mark) return typeName;
  const isOther = typeof typeName === 'string' && !isOfType(typeName, first.slice(ON.length));
  return isOther ? null : readDown(object, rest, isOfType);
}

function readEach(values: readonly unknown[], path: readonly string[], isOfType: IsOfType): Found {
  const texts: string[] = [];
  for (const value of values) {
    const text = readDown(value, path, isOfType);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}
