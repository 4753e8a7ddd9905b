import type { Cells } from '../reference/cell.ts';

/** The rows of one table that a generator invents; the same at every call, on every machine. */
export interface SyntheticTable {
  /** The table in the database, whose rows are all invented or told apart by `where`. */
  readonly table: string;
  /** The columns that tell one row from another. */
  readonly key: readonly string[];
  /** How many rows there will be, for the line of progress. */
  readonly count: number;
  /** The rows by their columns in the database, made one after another so that they need not fit in memory. */
  readonly rows: () => Iterable<Cells>;
  /** An SQL condition that holds for the invented rows alone, in a table that has others too. */
  readonly where?: string;
}

/**
 * Invents the tables of a subgraph at a scale, in an order in which foreign keys hold; 1 is the whole country. People are
 * named in them by their pseudonym under the key.
 */
export type SyntheticGenerator = (scale: number, pseudonymKey?: string) => readonly SyntheticTable[];
