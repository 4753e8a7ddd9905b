import type { SuppressionReason } from '../statistic.ts';
import type { Choice } from './choose-hidden.ts';
import { Outsider, type Witness } from './outsider.ts';
import type { System, SystemCell } from './read-system.ts';

/** Below this, "below the threshold" would say which count it is. */
const SMALLEST_TELLING_THRESHOLD = 3;

/**
 * The reason that is published with each hidden cell. Who is told that a cell is below the threshold knows that it is
 * one of 1 … threshold − 1, and can go on from there. So that reason is given only where all of those remain possible
 * with every other reason known, and no other cell comes too near. A small cell of which that cannot be told is given as
 * `COMPLEMENTARY`, which says no more than that somebody is there; with that given of all, nothing has been told. Of a
 * small cell that nobody is given, as many counts remain possible as the rule leaves.
 */
export function chooseReasons(system: System, choice: Choice): ReadonlyMap<number, SuppressionReason> {
  const { hidden } = choice;
  const below = new Set(hidden.filter((number) => mayBeTold(system, number)));
  const telling = new Telling(system, { choice, below });
  const untold = telling.takeBack();
  for (const number of untold.sort((a, b) => a - b)) telling.tryAgain(number);
  return new Map(hidden.map((number) => [number, reasonOf(system.cells[number], below.has(number))]));
}

/** What an outsider knows who is told which cells are below the threshold. */
class Telling {
  readonly #system: System;
  readonly #outsider: Outsider;
  readonly #guarded: readonly number[];
  readonly #below: Set<number>;
  readonly #witnesses: readonly Witness[];

  constructor(system: System, { choice, below }: { readonly choice: Choice; readonly below: Set<number> }) {
    this.#system = system;
    this.#below = below;
    this.#witnesses = choice.witnesses;
    this.#guarded = choice.hidden.filter((number) => !choice.exposed.includes(number));
    this.#outsider = new Outsider(system);
    for (const number of choice.hidden) {
      this.#outsider.hide(number, below.has(number) ? this.#told : undefined);
    }
    this.#learn();
  }

  /** Tells of fewer cells until all are safe; gives those that are not told of any more. */
  takeBack(): number[] {
    const untold: number[] = [];
    for (let unsafe = this.#unsafe(); unsafe !== undefined && this.#below.size > 0; unsafe = this.#unsafe()) {
      for (const number of this.#around(unsafe)) {
        this.#below.delete(number);
        this.#outsider.hide(number);
        untold.push(number);
      }
      this.#learn();
    }
    return untold;
  }

  /** Tells of a cell after all where that leaves all of them safe. */
  tryAgain(number: number): void {
    this.#below.add(number);
    if (this.#outsider.tellIf(number, this.#told, () => this.#unsafe() === undefined)) return;
    this.#below.delete(number);
  }

  /** The fewer cells are told of, the more of the witnesses fit. */
  #learn(): void {
    this.#outsider.learn(this.#witnesses);
    this.#outsider.tryMultiple(this.#system.threshold + 1);
  }

  get #told(): { readonly least: number; readonly most: number } {
    return { least: 1, most: this.#system.threshold - 1 };
  }

  #unsafe(): number | undefined {
    return this.#guarded.find((number) => !this.#isSafe(number));
  }

  #isSafe(number: number): boolean {
    const cell = this.#system.cells[number];
    if (cell === undefined) return true;
    const { count, need } = cell;
    const { least, most } = this.#told;
    const isNowhere = cell.settled === 'WITHHELD' && cell.small;
    if (!this.#below.has(number)) return this.#outsider.isWide(number, isNowhere ? most - least : need);
    return this.#outsider.reaches(number, most - count) && this.#outsider.reaches(number, least - count);
  }

  /** The cells told of that share a sum with the unsafe one, else that one, else all. */
  #around(unsafe: number): readonly number[] {
    const sums = this.#system.sums.map(({ total, parts }) => [total, ...parts]);
    const near = new Set(sums.filter((cells) => cells.includes(unsafe)).flat());
    const others = [...this.#below].filter((number) => number !== unsafe && near.has(number));
    if (others.length > 0) return others;
    return this.#below.has(unsafe) ? [unsafe] : [...this.#below];
  }
}

function mayBeTold({ cells, threshold }: System, number: number): boolean {
  const cell = cells[number];
  return cell?.settled === null && cell.small && threshold >= SMALLEST_TELLING_THRESHOLD;
}

/** What its owner has said of a cell already stands. */
function reasonOf(cell: SystemCell | undefined, told: boolean): SuppressionReason {
  return told || cell?.settled === 'BELOW_THRESHOLD' ? 'BELOW_THRESHOLD' : 'COMPLEMENTARY';
}
