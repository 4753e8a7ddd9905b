/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** What stands at a place of an answer, seen over all entries: its fields in the answer's order, and whether it is a list of objects. */
export interface Shape {
  readonly fields: Map<string, Shape>;
  list: boolean;
}

/** Learns the shape of an answer from the whole of it, so that a null in the first entry hides nothing. */
export function shapeOf(data: Json): Shape {
  const shape: Shape = { fields: new Map(), list: false };
  learn(shape, data);
  return shape;
}

function learn(shape: Shape, value: Json | undefined): void {
  if (isList(value)) {
    const entries = value.filter(isObject);
    if (entries.length > 0) shape.list = true;
    for (const entry of entries) learn(shape, entry);
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      const known = shape.fields.get(key) ?? { fields: new Map<string, Shape>(), list: false };
      shape.fields.set(key, known);
      learn(known, child);
    }
  }
}

/** The shapes on the way down through the most lists; of two equally deep ways, the first. */
export function deepestChain(shape: Shape): ReadonlySet<Shape> {
  return new Set(deepest(shape).path);
}

function deepest(shape: Shape): { readonly lists: number; readonly path: readonly Shape[] } {
  let best: { readonly lists: number; readonly path: readonly Shape[] } = { lists: 0, path: [] };
  for (const field of shape.fields.values()) {
    const below = deepest(field);
    if (below.lists > best.lists) best = below;
  }
  return { lists: best.lists + (shape.list ? 1 : 0), path: [shape, ...best.path] };
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
