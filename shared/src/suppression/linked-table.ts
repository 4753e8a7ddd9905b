import type { SuppressionRule } from '../series.ts';
import type { SuppressionReason } from '../statistic.ts';

/**
 * What is settled about a cell before we decide. `SHOWN`: its owner has published it, or has let it be published.
 * `WITHHELD`: it is part of the sums but nobody is ever given it, as a margin that is not published.
 * A reason: its owner has hidden it already and has said why.
 */
export type Settled = 'SHOWN' | 'WITHHELD' | 'BELOW_THRESHOLD' | 'COMPLEMENTARY';

/** One count of persons in a table of any number of dimensions; margins are cells like the others. */
export interface CountCell {
  /** The same cell in two tables has the same key: that is what links them. */
  readonly key: string;
  /** Persons, a whole number; null only where `settled` hides the cell and its owner has not told us. */
  readonly count: number | null;
  readonly settled?: Settled | undefined;
}

/** A total and the parts that add up to it. A total may have several such divisions, and be a part itself. */
export interface CellSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * A share of persons: `count` of the persons in `denominator`. Those of the denominator who are not in the count are
 * protected as a cell of their own. Both are cells of the table; they are decided as cells also where only the share is given.
 */
export interface CellRate {
  readonly key: string;
  readonly count: string;
  readonly denominator: string;
}

/** All cells that have anything to do with each other: one period, every table that shares a cell or a margin. */
export interface LinkedTable {
  readonly rule: SuppressionRule;
  readonly cells: readonly CountCell[];
  readonly sums: readonly CellSum[];
  readonly rates?: readonly CellRate[];
}

/** What becomes of a cell or a rate: it is shown, or hidden for the reason that is published with it. */
export type Decision = 'SHOWN' | SuppressionReason;

/** The decisions of a whole linked table. */
export interface DecidedTable {
  /** By key, for every cell but the withheld ones, and for every rate. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Hidden cells that what was settled before reveals, whatever else is hidden; empty where nothing was settled. */
  readonly exposed: readonly string[];
}
