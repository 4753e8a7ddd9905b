import { add, at, denominator, filledOf, snap, subtract, TINY } from './row-arithmetic.ts';

/** One unknown of a system of equations: the equations in which it stands, with its coefficient in each. */
export type Column = readonly (readonly [row: number, coefficient: number])[];

/** An equation solved for one unknown: that one is minus the sum of the others by their coefficients. */
interface Row {
  basic: number;
  readonly cells: Float64Array;
}

/** After so many steps that lead nowhere the next is chosen by number, which cannot go in circles. */
const PATIENCE = 12;

/**
 * Walks from one whole-number solution of a system of equations (each sum is zero) to others, to where a gain grows,
 * within `lower` and `upper`: the simplex method with bounds. It begins at zero, which is always a solution, and takes
 * steps of whole numbers, so that every place it stands on is a solution. Where the equations are a network, as those of
 * one- and two-dimensional tables are, the last place is also the best one.
 */
export class IntegerWalk {
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Whether the last walk had to take a step shorter than there was room for, to stay in whole numbers. */
  isHeldBack = false;
  readonly #columns: readonly Column[];
  readonly #rows: Row[] = [];
  #slope: Float64Array;

  constructor(columns: readonly Column[], rowCount: number) {
    this.#columns = columns;
    [this.value, this.lower, this.upper, this.#slope] = [
      zeros(columns),
      zeros(columns),
      zeros(columns),
      zeros(columns),
    ];
    const equations = Array.from({ length: rowCount }, () => zeros(columns));
    columns.forEach((column, j) => {
      for (const [row, coefficient] of column) add(equations[row], j, coefficient);
    });
    for (const cells of equations) this.#solve(cells);
  }

  /**
   * Walks as far as `gain` grows and leaves the solution in `value`; zero if rounding has led it astray. It begins at
   * zero, or at another solution within the bounds.
   */
  climb(gain: Float64Array, from?: Float64Array): void {
    if (from === undefined) this.value.fill(0);
    else this.value.set(from);
    this.isHeldBack = false;
    this.#slope = gain.slice();
    for (const { basic, cells } of this.#rows) {
      if (at(gain, basic) !== 0) subtract(this.#slope, at(gain, basic), { cells, filled: filledOf(cells) });
    }
    let idle = 0;
    for (let left = 40 * (this.#columns.length + 10); left > 0; left -= 1) {
      const entering = this.#entering(idle > PATIENCE);
      if (entering < 0 || this.#isAstray(idle)) break;
      idle = this.#step(entering) > 0 ? 0 : idle + 1;
    }
    const isWithin = this.value.every((z, j) => z >= at(this.lower, j) && z <= at(this.upper, j));
    if (!isWithin || !isSolution(this.#columns, this.value)) this.value.fill(0);
  }

  /** Takes an equation in, unless it says nothing that the others do not. */
  #solve(cells: Float64Array): void {
    for (const row of this.#rows) {
      const factor = at(cells, row.basic);
      if (factor !== 0) subtract(cells, factor, { cells: row.cells, filled: filledOf(row.cells) });
    }
    const whole = cells.findIndex((cell) => Math.abs(cell) === 1);
    const basic = whole >= 0 ? whole : cells.findIndex((cell) => Math.abs(cell) > TINY);
    if (basic < 0) return;
    const row = { basic, cells };
    this.#rows.push(row);
    this.#pivot(row, basic);
  }

  #entering(byNumber: boolean): number {
    let best = -1;
    let steepest = TINY;
    for (let j = 0; j < this.#slope.length; j += 1) {
      const slope = at(this.#slope, j);
      if (Math.abs(slope) <= steepest || this.#room(j, slope) <= 0) continue;
      if (byNumber) return j;
      best = j;
      steepest = Math.abs(slope);
    }
    return best;
  }

  /** Short steps can lead in circles: then the walk ends where it is. */
  #isAstray(idle: number): boolean {
    return this.isHeldBack && idle > 3 * PATIENCE;
  }

  #room(j: number, direction: number): number {
    return direction > 0 ? at(this.upper, j) - at(this.value, j) : at(this.value, j) - at(this.lower, j);
  }

  /** Moves one unknown, and with it all that depend on it, until something meets its bound. Gives the length of the step. */
  #step(entering: number): number {
    const direction = Math.sign(at(this.#slope, entering));
    let limit = this.#room(entering, direction);
    let blocking: Row | null = null;
    let unit = 1;
    for (const row of this.#rows) {
      const pace = -at(row.cells, entering) * direction;
      if (pace === 0) continue;
      if (!Number.isInteger(pace * unit)) unit = denominator(pace, unit);
      const ratio = this.#room(row.basic, pace) / Math.abs(pace);
      const tie = blocking !== null && ratio <= limit + TINY && row.basic < blocking.basic;
      if (ratio < limit - TINY || tie) [limit, blocking] = [Math.min(ratio, limit), row];
    }
    const length = Number.isFinite(limit) && unit > 0 ? Math.floor(limit / unit + TINY) * unit : 0;
    if (length < limit - TINY) this.isHeldBack = true;
    if (length > 0) this.#move(entering, direction * length);
    if (blocking !== null) this.#pivot(blocking, entering);
    return length;
  }

  #move(entering: number, length: number): void {
    add(this.value, entering, length);
    for (const row of this.#rows) {
      const pace = at(row.cells, entering);
      if (pace !== 0) this.value[row.basic] = Math.round(at(this.value, row.basic) - pace * length);
    }
  }

  #pivot(row: Row, entering: number): void {
    const scale = 1 / at(row.cells, entering);
    if (scale !== 1) row.cells.forEach((cell, j) => (row.cells[j] = snap(cell * scale)));
    const filled = filledOf(row.cells);
    for (const other of this.#rows) {
      if (other !== row) subtract(other.cells, at(other.cells, entering), { cells: row.cells, filled });
    }
    subtract(this.#slope, at(this.#slope, entering), { cells: row.cells, filled });
    row.basic = entering;
  }
}

/** Are all equations kept? Exact, in whole numbers, from the equations as they were given. */
export function isSolution(columns: readonly Column[], value: Float64Array): boolean {
  const sums: number[] = [];
  for (const [j, column] of columns.entries()) {
    for (const [row, coefficient] of column) sums[row] = (sums[row] ?? 0) + coefficient * at(value, j);
  }
  return sums.every((sum) => sum === 0);
}

function zeros(columns: readonly Column[]): Float64Array {
  return new Float64Array(columns.length);
}
