import { Outsider, type Witness } from './outsider.ts';
import { isCandidate, type System } from './read-system.ts';

interface Start {
  /** Hidden whatever is chosen. */
  readonly given: readonly number[];
  /** Those of them that must be safe. */
  readonly safe: readonly number[];
  readonly found: Found;
}

/** A choice of further cells that makes those safe, and the witnesses of that. */
interface Found {
  readonly extra: readonly number[];
  readonly witnesses: readonly Witness[];
}

/** So many cells to choose from are a small table: one of 3 × 3 with its margins has sixteen. */
const SMALL = 16;
/** So many choices are looked at; tables of 3 × 3 need fewer than a thousand. */
const EFFORT = 3_000;

/** The smallest choice of cells that makes the others safe, in a small table; in a larger one the choice that is given. */
export function findSmallerChoice(system: System, start: Start): Found {
  const candidates = system.cells.flatMap((cell, number) => (isCandidate(cell) ? [number] : []));
  if (candidates.length > SMALL) return start.found;
  const search = new Search(system, start);
  for (let size = 0; size < start.found.extra.length; size += 1) {
    const found = search.ofSize(size);
    if (found !== null) return found;
  }
  return start.found;
}

/**
 * Looks through the choices of one size. In a smallest choice no hidden cell that matters stands alone in a sum, for it
 * would be the rest of it: so one of its neighbours is in the choice too, which leaves few choices to try.
 */
class Search {
  readonly #system: System;
  readonly #outsider: Outsider;
  readonly #start: Start;
  readonly #hidden: Set<number>;
  readonly #lonely: Set<number>;
  #tried = new Set<string>();
  #effort = EFFORT;

  constructor(system: System, start: Start) {
    this.#system = system;
    this.#start = start;
    this.#outsider = new Outsider(system);
    for (const number of start.given) this.#outsider.hide(number);
    this.#hidden = new Set(start.given);
    this.#lonely = new Set(start.safe);
  }

  ofSize(size: number): Found | null {
    this.#tried = new Set();
    return this.#extend([], size);
  }

  #extend(choice: readonly number[], left: number): Found | null {
    const name = [...choice].sort((a, b) => a - b).join();
    if (this.#tried.has(name) || this.#effort <= 0) return null;
    this.#tried.add(name);
    this.#effort -= 1;
    const sum = this.#sumWithOne();
    if (sum === null && this.#isSafe()) return { extra: choice, witnesses: [...this.#outsider.witnesses] };
    if (left === 0) return null;
    for (const number of sum ?? this.#system.cells.keys()) {
      if (this.#hidden.has(number) || !isCandidate(this.#system.cells[number])) continue;
      const found = this.#with(number, () => this.#extend([...choice, number], left - 1));
      if (found !== null) return found;
    }
    return null;
  }

  #with<Found>(number: number, look: () => Found): Found {
    this.#outsider.hide(number);
    this.#hidden.add(number);
    this.#lonely.add(number);
    const found = look();
    this.#lonely.delete(number);
    this.#hidden.delete(number);
    this.#outsider.showIf(number, () => true);
    return found;
  }

  /** The cells of a sum in which a single hidden cell stands that must not be known. */
  #sumWithOne(): readonly number[] | null {
    for (const { total, parts } of this.#system.sums) {
      const cells = [total, ...parts];
      const hidden = cells.filter((number) => this.#hidden.has(number));
      if (hidden.length === 1 && hidden.every((number) => this.#lonely.has(number))) return cells;
    }
    return null;
  }

  #isSafe(): boolean {
    return this.#start.safe.every((number) =>
      this.#outsider.isWide(number, this.#system.cells[number]?.need ?? 0),
    );
  }
}
