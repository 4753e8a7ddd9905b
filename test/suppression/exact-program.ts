/** An unknown with its bounds; `most` may be Infinity. */
export interface Unknown {
  readonly least: number;
  readonly most: number;
}

/** Coefficients of the unknowns, in their order, and what they come to. */
export interface Equation {
  readonly coefficients: readonly number[];
  readonly value: number;
}

/**
 * A linear program in exact arithmetic: the textbook's simplex method in two phases with Bland's rule, on a tableau of
 * whole numbers over one common denominator (Edmonds, Bareiss), so that nothing is ever rounded. It shares neither code
 * nor method with the module that it is there to examine. Made once for a system, it answers for each unknown.
 */
export class ExactProgram {
  readonly #unknowns: readonly Unknown[];
  /** Rows of the constraints, right-hand side last; then the objective. */
  readonly #rows: number[][];
  readonly #basis: number[];
  #denominator = 1;

  /** Refuses a system without a solution. */
  constructor(unknowns: readonly Unknown[], equations: readonly Equation[]) {
    this.#unknowns = unknowns;
    const bounded = unknowns.flatMap(({ most }, j) => (Number.isFinite(most) ? [j] : []));
    const width = unknowns.length + bounded.length + equations.length;
    const blank = () => new Array<number>(width + 1).fill(0);
    this.#rows = [];
    this.#basis = [];
    equations.forEach(({ coefficients, value }, row) => {
      const right = coefficients.reduce((sum, c, j) => sum - c * at(unknowns, j).least, value);
      const sign = right < 0 ? -1 : 1;
      const line = blank();
      coefficients.forEach((c, j) => (line[j] = sign * c));
      line[unknowns.length + bounded.length + row] = 1;
      line[width] = sign * right;
      this.#rows.push(line);
      this.#basis.push(unknowns.length + bounded.length + row);
    });
    bounded.forEach((j, extra) => {
      const line = blank();
      line[j] = 1;
      line[unknowns.length + extra] = 1;
      line[width] = at(unknowns, j).most - at(unknowns, j).least;
      this.#rows.push(line);
      this.#basis.push(unknowns.length + extra);
    });
    this.#begin(unknowns.length + bounded.length, blank());
  }

  /** The largest value of an unknown; Infinity where it has none. */
  largest(unknown: number): number {
    return at(this.#unknowns, unknown).least + this.#maximise(unknown, 1);
  }

  smallest(unknown: number): number {
    return at(this.#unknowns, unknown).least - this.#maximise(unknown, -1);
  }

  /** First phase: a solution, by making the artificial unknowns zero; then it leaves them out. */
  #begin(real: number, objective: number[]): void {
    const artificial = this.#rows.filter((_row, i) => at(this.#basis, i) >= real);
    for (const row of artificial)
      row.forEach(
        (cell, j) => (objective[j] = at(objective, j) + (j < real || j === row.length - 1 ? cell : 0)),
      );
    this.#rows.push(objective);
    this.#climb(real);
    if (at(objective, objective.length - 1) !== 0) throw new Error('The system has no solution.');
    for (let i = this.#basis.length - 1; i >= 0; i -= 1) this.#leaveOut(i, real);
    this.#rows.pop();
    for (const row of this.#rows) row.splice(real, row.length - 1 - real);
  }

  #leaveOut(i: number, real: number): void {
    if (at(this.#basis, i) < real) return;
    const row = at(this.#rows, i);
    const column = row.findIndex((cell, j) => j < real && cell !== 0);
    if (column >= 0) {
      if (at(row, column) < 0) row.forEach((cell, j) => (row[j] = -cell));
      this.#pivot(i, column);
    } else {
      this.#rows.splice(i, 1);
      this.#basis.splice(i, 1);
    }
  }

  #maximise(unknown: number, sign: number): number {
    const width = at(this.#rows, 0).length;
    const objective = new Array<number>(width).fill(0);
    objective[unknown] = sign * this.#denominator;
    const row = this.#basis.indexOf(unknown);
    if (row >= 0) at(this.#rows, row).forEach((cell, j) => (objective[j] = at(objective, j) - sign * cell));
    this.#rows.push(objective);
    const bounded = this.#climb(width - 1);
    this.#rows.pop();
    return bounded ? -at(objective, width - 1) / this.#denominator : Infinity;
  }

  /** Says whether the objective, the last row, has a largest value. */
  #climb(columns: number): boolean {
    const objective = at(this.#rows, this.#rows.length - 1);
    for (;;) {
      const entering = objective.findIndex((slope, j) => j < columns && slope > 0);
      if (entering < 0) return true;
      const leaving = this.#leaving(entering);
      if (leaving < 0) return false;
      this.#pivot(leaving, entering);
    }
  }

  #leaving(entering: number): number {
    let best = -1;
    for (const [i, basic] of this.#basis.entries()) {
      const row = at(this.#rows, i);
      if (at(row, entering) <= 0) continue;
      const chosen = best < 0 ? null : at(this.#rows, best);
      const [left, right] = [
        at(row, row.length - 1) * (chosen === null ? 0 : at(chosen, entering)),
        chosen === null ? 1 : at(chosen, chosen.length - 1) * at(row, entering),
      ];
      if (left < right || (left === right && basic < at(this.#basis, best))) best = i;
    }
    return best;
  }

  #pivot(i: number, column: number): void {
    const pivotRow = at(this.#rows, i);
    const pivot = at(pivotRow, column);
    for (const row of this.#rows) {
      if (row === pivotRow) continue;
      const factor = at(row, column);
      for (let j = 0; j < row.length; j += 1) {
        const cell = (at(row, j) * pivot - factor * at(pivotRow, j)) / this.#denominator;
        if (!Number.isSafeInteger(cell)) throw new Error('The arithmetic is not exact any more.');
        row[j] = cell;
      }
    }
    this.#basis[i] = column;
    this.#denominator = pivot;
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('There is no such item.');
  return item;
}
