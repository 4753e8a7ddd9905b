import { IntegerWalk, isSolution } from './integer-walk.ts';
import type { System } from './read-system.ts';

/** Another table that looks the same from outside: how far each cell is from its true count in it. */
export type Witness = Float64Array;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Where one walk is held back to stay in whole numbers, it is begun anew from so many of the witnesses. */
const STARTS = 12;

/**
 * Somebody who has all that is published and wants a hidden cell: the values shown, the sums, that counts are whole and
 * not negative, and between which bounds a hidden cell lies. What this outsider cannot exclude is kept as witnesses:
 * other tables that fit all that. Every answer "yes" rests on one, checked in whole numbers.
 */
export class Outsider {
  readonly #system: System;
  readonly #walk: IntegerWalk;
  readonly #gain: Float64Array;
  readonly #highest: Float64Array;
  readonly #lowest: Float64Array;
  #witnesses: Witness[] = [];

  /** Before anything is hidden. */
  constructor(system: System) {
    const { cells, columns, sums } = system;
    this.#system = system;
    this.#walk = new IntegerWalk(columns, sums.length);
    this.#gain = new Float64Array(cells.length);
    this.#highest = new Float64Array(cells.length);
    this.#lowest = new Float64Array(cells.length);
  }

  /** Hides a cell, known to lie between bounds: wider ones than before, where it was hidden before. */
  hide(number: number, bounds?: Bounds): void {
    const cell = this.#system.cells[number];
    if (cell === undefined) return;
    const { least, most } = bounds ?? cell;
    this.#walk.lower[number] = least - cell.count;
    this.#walk.upper[number] = most - cell.count;
  }

  /** Shows a hidden cell again if `holds` is true of what is then published, and says whether it did. */
  showIf(number: number, holds: () => boolean): boolean {
    const count = this.#system.cells[number]?.count ?? 0;
    return this.tellIf(number, { least: count, most: count }, holds);
  }

  /** Lets narrower bounds of a hidden cell be known if `holds` is true of what is then published, and says whether it did. */
  tellIf(number: number, { least, most }: Bounds, holds: () => boolean): boolean {
    const { lower, upper } = this.#walk;
    const count = this.#system.cells[number]?.count ?? 0;
    const [below, above, witnesses] = [lower[number] ?? 0, upper[number] ?? 0, this.#witnesses];
    [lower[number], upper[number]] = [least - count, most - count];
    this.#keep(witnesses.filter(({ [number]: z = 0 }) => z >= least - count && z <= most - count));
    if (holds()) return true;
    [lower[number], upper[number]] = [below, above];
    this.#keep([...new Set([...witnesses, ...this.#witnesses])]);
    return false;
  }

  /** Is the cell so far apart in two tables that both fit what is published? */
  isWide(number: number, width: number): boolean {
    const apart = () => (this.#highest[number] ?? 0) - (this.#lowest[number] ?? 0);
    if (apart() < width) this.reaches(number, width + (this.#lowest[number] ?? 0));
    if (apart() < width) this.reaches(number, (this.#highest[number] ?? 0) - width);
    return apart() >= width;
  }

  /** Is the cell, in a table that fits, that much above its true count (or, given a negative number, that much under it)? */
  reaches(number: number, difference: number): boolean {
    const found = () =>
      difference > 0 ? (this.#highest[number] ?? 0) >= difference : (this.#lowest[number] ?? 0) <= difference;
    if (difference === 0 || found()) return true;
    const bounds = difference > 0 ? this.#walk.upper : this.#walk.lower;
    const bound = bounds[number] ?? 0;
    bounds[number] = difference > 0 ? Math.min(bound, difference) : Math.max(bound, difference);
    this.#gain[number] = Math.sign(difference);
    this.#climb(number);
    for (const start of this.#walk.isHeldBack ? this.#witnesses.slice(-STARTS) : []) {
      if (found()) break;
      this.#climb(number, start);
    }
    this.#gain[number] = 0;
    bounds[number] = bound;
    return found();
  }

  /** What has been found so far, for another outsider to begin with. */
  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }

  /** Takes over those of the witnesses that fit what is published here; each is checked anew. */
  learn(witnesses: readonly Witness[]): void {
    for (const witness of witnesses) {
      if (this.#witnesses.includes(witness) || !this.#fits(witness)) continue;
      this.#witnesses.push(witness);
      this.#widen(witness);
    }
  }

  /** A table in which all that is hidden is so many times as large fits wherever no value that is shown forbids it. */
  tryMultiple(factor: number): void {
    const { lower, upper } = this.#walk;
    const multiple = Float64Array.from(this.#system.cells, ({ count }, number) =>
      lower[number] === upper[number] ? 0 : count * (factor - 1),
    );
    this.learn([multiple]);
  }

  #fits(witness: Witness): boolean {
    const { lower, upper } = this.#walk;
    const isWithin = witness.every((z, number) => z >= (lower[number] ?? 0) && z <= (upper[number] ?? 0));
    return isWithin && isSolution(this.#system.columns, witness);
  }

  #climb(number: number, start?: Witness): void {
    this.#walk.climb(this.#gain, start);
    const { value } = this.#walk;
    const [reached, highest, lowest] = [
      value[number] ?? 0,
      this.#highest[number] ?? 0,
      this.#lowest[number] ?? 0,
    ];
    if (reached <= highest && reached >= lowest) return;
    const witness = value.slice();
    this.#witnesses.push(witness);
    this.#widen(witness);
  }

  #keep(witnesses: Witness[]): void {
    this.#witnesses = witnesses;
    this.#highest.fill(0);
    this.#lowest.fill(0);
    for (const witness of witnesses) this.#widen(witness);
  }

  #widen(witness: Witness): void {
    for (let number = 0; number < witness.length; number += 1) {
      const difference = witness[number] ?? 0;
      if (difference > (this.#highest[number] ?? 0)) this.#highest[number] = difference;
      if (difference < (this.#lowest[number] ?? 0)) this.#lowest[number] = difference;
    }
  }
}
