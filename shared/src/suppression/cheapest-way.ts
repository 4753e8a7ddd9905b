import { type Column, IntegerWalk } from './integer-walk.ts';
import type { System } from './read-system.ts';

/** What it costs to hide one more cell, by unit that it moves: one, and a little more the more persons it stands for. */
const PRICE_BY_SIZE = 0.02;
/** What it costs to move a cell that is hidden anyway: enough to prefer short ways. */
const HIDDEN_PRICE = 0.001;
/** Far above any price that a whole way can have. */
const REWARD = 1e5;

/** Finds which cells to hide so that a hidden cell can be further from its true count, at the least price. */
export class CheapestWay {
  readonly #system: System;
  readonly #walk: IntegerWalk;
  readonly #price: Float64Array;

  constructor(system: System) {
    const { cells, columns, sums } = system;
    this.#system = system;
    const down = columns.map((column): Column => column.map(([row, coefficient]) => [row, -coefficient]));
    this.#walk = new IntegerWalk([...columns, ...down], sums.length);
    this.#price = Float64Array.from(cells, ({ count }) => -1 - PRICE_BY_SIZE * Math.log2(1 + count));
    for (const [number, cell] of cells.entries()) {
      if (cell.settled === 'SHOWN' || (cell.settled === null && cell.count === 0)) continue;
      this.#walk.upper[number] = cell.most - cell.count;
      this.#walk.upper[cells.length + number] = cell.count - cell.least;
    }
  }

  /** From now on the cell costs next to nothing: it is hidden. */
  hide(number: number): void {
    this.#price[number] = -HIDDEN_PRICE;
  }

  /** The cells that move when this one is moved by `difference`, or as near to that as can be. */
  find(number: number, difference: number): readonly number[] {
    const size = this.#system.cells.length;
    const gain = new Float64Array(2 * size);
    gain.set(this.#price);
    gain.set(this.#price, size);
    const [moved, other] = difference > 0 ? [number, size + number] : [size + number, number];
    const { upper } = this.#walk;
    const kept = [upper[moved] ?? 0, upper[other] ?? 0] as const;
    gain[moved] = REWARD;
    upper[moved] = Math.min(kept[0], Math.abs(difference));
    upper[other] = 0;
    this.#walk.climb(gain);
    [upper[moved], upper[other]] = kept;
    const { value } = this.#walk;
    return this.#system.cells.flatMap((_cell, cell) =>
      (value[cell] ?? 0) - (value[size + cell] ?? 0) === 0 ? [] : [cell],
    );
  }
}
