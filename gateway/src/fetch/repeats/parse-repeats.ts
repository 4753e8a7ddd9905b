import { findRepeats, type Standing } from './find-repeats.ts';

/** A JSON text as a value. */
export interface Parsed {
  readonly value: unknown;
  /** The objects in it that stand at several places. */
  readonly shared: readonly object[];
}

/** Stands in a text for the object with a number. A text that spells this character nowhere has no string with it. */
const STAND_IN = '\\u0001';
const STAND_IN_UNIT = 1;

/**
 * Parses a text and reads each object under some names once that stands in it again and again, letter for letter: such
 * are one object in the value. Throws as JSON.parse does.
 */
export function parseRepeats(text: string, names: readonly string[]): Parsed {
  const mayBeFolded = names.length > 0 && !text.includes(STAND_IN);
  const repeats = mayBeFolded ? findRepeats(text, names) : [];
  return (
    (repeats.length > 0 ? parsedOnce(text, repeats) : undefined) ?? { value: JSON.parse(text), shared: [] }
  );
}

/**
 * Where a text is JSON, each object is in a place where any value may be, so that with another value there the text is
 * JSON as well; and where it is none, it still is none. Undefined when what came is not what was put together.
 */
function parsedOnce(text: string, repeats: readonly Standing[]): Parsed | undefined {
  try {
    const [main = '', ...texts] = new Cutter(text, repeats).cut();
    const [value, ...shared] = JSON.parse(`[${[main, ...texts].join()}]`) as readonly [unknown, ...object[]];
    if (shared.length !== texts.length) return undefined;
    for (const part of [value, ...shared]) putIn(part, shared);
    return { value, shared };
  } catch {
    return undefined;
  }
}

/** Cuts the repeated objects out of a text: the text without them, and each of them without those in it. */
class Cutter {
  readonly #text: string;
  readonly #repeats: readonly Standing[];
  readonly #parts: string[] = [''];
  #next = 0;

  constructor(text: string, repeats: readonly Standing[]) {
    this.#text = text;
    this.#repeats = repeats;
  }

  cut(): readonly string[] {
    this.#parts[0] = this.#between(0, this.#text.length);
    return this.#parts;
  }

  #between(from: number, to: number): string {
    let written = '';
    let at = from;
    for (;;) {
      const repeat = this.#repeats[this.#next];
      if (!repeat || repeat.from >= to) return written + this.#text.slice(at, to);
      this.#next += 1;
      written += `${this.#text.slice(at, repeat.from)}"${STAND_IN}${repeat.number}"`;
      if (repeat.isFirst) this.#parts[repeat.number + 1] = this.#between(repeat.from, repeat.to);
      at = repeat.to;
    }
  }
}

/** Puts the objects where something stands in for them. Each is gone through once, since it is a part by itself. */
function putIn(value: unknown, shared: readonly object[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) putIn(entry, shared);
    return;
  }
  const holder = value as Record<string, unknown>;
  for (const name in holder) {
    const inner = holder[name];
    if (typeof inner === 'object') putIn(inner, shared);
    else if (typeof inner === 'string' && inner.charCodeAt(0) === STAND_IN_UNIT)
      holder[name] = shared[Number(inner.slice(1))];
  }
}
