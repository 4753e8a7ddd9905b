import { endOfObject } from './end-of-object.ts';

const COLON = 0x3a;
const COMMA = 0x2c;
const BRACE = 0x7b;

/** An object in a JSON text: where it stands, and which of those that stand at several places it is. */
export interface Standing {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  /** Whether it is read here, for all its places. */
  readonly isFirst: boolean;
}

/**
 * Objects that begin alike for so long, or to the first end of one in them, are compared as a whole, each with the first
 * that began so: long enough for a type and a key to tell them apart.
 */
const BEGINNING = 96;

/** So many are looked at before it is known whether any repeat, and one in so many has to. */
const FIRST_LOOK = 64;
const ONE_IN = 8;

/** How often a text may be gone through, all in all, to find where objects are over and whether they are the same. */
const MOST_ROUNDS = 4;

/**
 * Finds the objects under some names that stand in a text more than once, letter for letter, in the order of the text.
 * A quote after `{` or `,` begins a name wherever a name can be: in a string neither the quote nor the one that ends the
 * name would stand unescaped.
 */
export function findRepeats(text: string, names: readonly string[]): readonly Standing[] {
  const search = new RepeatSearch(text, names);
  search.run();
  return search.found.sort((one, other) => one.from - other.from);
}

interface First {
  readonly from: number;
  /** Empty as long as nobody had to know. */
  text: string;
  /** -1 as long as it stands at one place. */
  number: number;
}

class RepeatSearch {
  readonly found: Standing[] = [];
  readonly #text: string;
  readonly #names: readonly string[];
  readonly #firsts = new Map<string, First>();
  #repeated = 0;
  #gone = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#names = names.map((name) => `"${name}":`);
  }

  run(): void {
    const text = this.#text;
    let seen = 0;
    let repeats = 0;
    for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
      if (text.charCodeAt(at - 1) !== COLON || !this.#isNamed(at)) {
        at += 1;
        continue;
      }
      const end = this.#meet(at);
      seen += 1;
      if (end > at) repeats += 1;
      const isVain = seen >= FIRST_LOOK && repeats * ONE_IN < seen;
      if (isVain || this.#gone > MOST_ROUNDS * text.length) return;
      at = Math.max(end, at + 1);
    }
  }

  #isNamed(at: number): boolean {
    for (const name of this.#names) {
      const from = at - name.length;
      const before = this.#text.charCodeAt(from - 1);
      if ((before === COMMA || before === BRACE) && this.#text.startsWith(name, from)) return true;
    }
    return false;
  }

  /** Where the object at a place is over when it has been met before; else -1. */
  #meet(from: number): number {
    const beginning = this.#beginningAt(from);
    const first = this.#firsts.get(beginning);
    if (!first) {
      this.#firsts.set(beginning, { from, text: '', number: -1 });
      return -1;
    }
    if (first.text === '') first.text = this.#text.slice(first.from, endOfObject(this.#text, first.from));
    const to = from + first.text.length;
    this.#gone += first.text.length;
    if (from < first.from + first.text.length || this.#text.slice(from, to) !== first.text) return -1;
    if (first.number < 0) {
      first.number = this.#repeated;
      this.#repeated += 1;
      this.found.push({
        from: first.from,
        to: first.from + first.text.length,
        number: first.number,
        isFirst: true,
      });
    }
    this.found.push({ from, to, number: first.number, isFirst: false });
    return to;
  }

  /** It ends where an object ends, so that what comes after a short object is none of it. */
  #beginningAt(from: number): string {
    const beginning = this.#text.slice(from, from + BEGINNING);
    const end = beginning.indexOf('}') + 1;
    return end === 0 ? beginning : beginning.slice(0, end);
  }
}
