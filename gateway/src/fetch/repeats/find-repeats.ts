import { endOfObject } from './end-of-object.ts';

/** An object in a JSON text: where it stands, and which of those that stand at several places it is. */
export interface Standing {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  /** Whether it is read here, for all its places. */
  readonly isFirst: boolean;
}

/** Objects that begin alike for so long are compared as a whole: an entity's type and key are told apart by less. */
const BEGINNING = 48;

/** So many are looked at before it is known whether any repeat, and one in so many has to. */
const FIRST_LOOK = 64;
const ONE_IN = 8;

/** How often a text may be gone through, all in all, to find where objects are over that stand in one another. */
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
  /** -1 as long as nobody had to know. */
  to: number;
  text: string;
  number: number;
}

class RepeatSearch {
  readonly found: Standing[] = [];
  readonly #text: string;
  readonly #patterns: readonly string[];
  /** For each pattern where it comes next; -1 when it comes no more. */
  readonly #next: number[];
  readonly #firsts = new Map<string, First>();
  #repeated = 0;
  #gone = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#patterns = names.map((name) => `"${name}":{`);
    this.#next = this.#patterns.map((pattern) => text.indexOf(pattern));
  }

  run(): void {
    let repeats = 0;
    for (let seen = 1; ; seen++) {
      const nearest = this.#nearest();
      const isVain = seen > FIRST_LOOK && repeats * ONE_IN < seen;
      if (nearest < 0 || isVain || this.#gone > MOST_ROUNDS * this.#text.length) return;
      const at = this.#next[nearest] as number;
      const from = at + (this.#patterns[nearest] as string).length - 1;
      const end = isNameAt(this.#text, at) ? this.#meet(from) : -1;
      if (end >= 0) repeats += 1;
      this.#goOn(Math.max(end, from));
    }
  }

  #nearest(): number {
    let nearest = -1;
    for (let index = 0; index < this.#next.length; index++) {
      const at = this.#next[index] as number;
      if (at >= 0 && (nearest < 0 || at < (this.#next[nearest] as number))) nearest = index;
    }
    return nearest;
  }

  #goOn(from: number): void {
    for (let index = 0; index < this.#next.length; index++) {
      const at = this.#next[index] as number;
      if (at >= 0 && at < from) this.#next[index] = this.#text.indexOf(this.#patterns[index] as string, from);
    }
  }

  /** Where the object at a place is over when it has been met before; else -1. */
  #meet(from: number): number {
    const beginning = this.#text.slice(from, from + BEGINNING);
    const first = this.#firsts.get(beginning);
    if (!first) {
      this.#firsts.set(beginning, { from, to: -1, text: '', number: -1 });
      return -1;
    }
    if (first.to < 0) {
      first.to = endOfObject(this.#text, first.from);
      first.text = this.#text.slice(first.from, Math.max(first.to, first.from));
      this.#gone += first.to < 0 ? this.#text.length : first.text.length;
    }
    if (first.to < 0 || from < first.to || this.#text.slice(from, from + first.text.length) !== first.text)
      return -1;
    if (first.number < 0) {
      first.number = this.#repeated;
      this.#repeated += 1;
      this.found.push({ from: first.from, to: first.to, number: first.number, isFirst: true });
    }
    const to = from + first.text.length;
    this.found.push({ from, to, number: first.number, isFirst: false });
    return to;
  }
}

function isNameAt(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === '{' || before === ',';
}
