import { STAND_IN_UNIT, type CutText } from './cut-repeats.ts';
import type { RepeatField } from './repeat-field.ts';

/** Parses a JSON text; throws as JSON.parse does. */
export type Parse = (text: string) => unknown;

type Holder = Record<string, unknown>;

/** So deep lists may stand in lists. */
const MOST_LISTS = 8;

/**
 * Puts the objects of a text that was cut where something stands in for them, at each field one of its own. As long as
 * each part is JSON by itself, and as many as were cut are found to be values under known fields, the text is JSON too, and
 * of this value: where any value may be, another may. The count finds out what stands elsewhere, or twice.
 */
export class PutTogether {
  /** The objects that were put in several places. */
  readonly shared = new Set<object>();
  readonly #objects: readonly CutText[];
  readonly #parse: Parse;
  /** By place and number. */
  readonly #instances: (object | undefined)[][] = [];

  constructor(objects: readonly CutText[], parse: Parse) {
    this.#objects = objects;
    this.#parse = parse;
  }

  /** The answer with all its objects; undefined when something else came than what was cut, or than what was asked for. */
  whole(main: CutText, fields: readonly RepeatField[]): unknown {
    try {
      const value = this.#parse(main.text) as Holder;
      return this.#putIn(value['data'], fields) === main.standIns ? value : undefined;
    } catch (fault) {
      if (fault instanceof SyntaxError) return undefined;
      throw fault;
    }
  }

  /** Says for how many something stood in. */
  #putIn(value: unknown, fields: readonly RepeatField[]): number {
    if (typeof value !== 'object' || value === null) return 0;
    const holder = value as Holder;
    let found = 0;
    for (const field of fields) {
      const held = holder[field.name];
      if (typeof held === 'string') {
        if (held.charCodeAt(0) !== STAND_IN_UNIT) continue;
        holder[field.name] = this.#objectFor(Number(held.slice(1)), field);
        found += 1;
      } else found += this.#putInAll(held, field.fields, 0);
    }
    return found;
  }

  #putInAll(value: unknown, fields: readonly RepeatField[], depth: number): number {
    if (!Array.isArray(value)) return this.#putIn(value, fields);
    let found = 0;
    if (depth < MOST_LISTS) for (const entry of value) found += this.#putInAll(entry, fields, depth + 1);
    return found;
  }

  #objectFor(number: number, field: RepeatField): object {
    if (field.place === null) return this.#read(number, field);
    const instances = (this.#instances[field.place] ??= []);
    const known = instances[number];
    if (known) {
      this.shared.add(known);
      return known;
    }
    const object = this.#read(number, field);
    instances[number] = object;
    return object;
  }

  #read(number: number, { fields }: RepeatField): object {
    const { text = '', standIns = 0 } = this.#objects[number] ?? {};
    const object = this.#parse(text) as object;
    if (this.#putIn(object, fields) !== standIns) throw new SyntaxError('Something else came than was cut.');
    return object;
  }
}
