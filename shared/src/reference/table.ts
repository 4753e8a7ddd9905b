import type { Day } from '../day.ts';
import type { Cells } from './cell.ts';

/** What a cell may hold; a list is words with one space between them and becomes `text[]`. */
export type CellType = 'text' | 'code' | 'date' | 'integer' | 'decimal' | 'boolean' | 'list';

/** What is asked of a column's cells beyond their type. */
export interface ColumnRules {
  /** The column in the database, when it is not called as in the file. */
  readonly column?: string;
  /** The only values there are; of a list, the only words. */
  readonly values?: readonly string[];
  /** How many characters a text, a code or a word of a list has: a lost leading zero is noticed. */
  readonly length?: number;
  /** The smallest and largest number, both allowed. */
  readonly between?: readonly [number, number];
  /** A check digit that a code has: a digit that was mistyped is noticed. */
  readonly check?: 'organisationNumber';
  /** Every value stands in that column of that table, in the files that are loaded now or in the database, or is one of `or`. */
  readonly existsIn?: {
    readonly table: string;
    readonly column: string;
    readonly or?: readonly string[];
  };
}

/** One column of a file, as `required` and `optional` make it. */
export interface ReferenceColumn extends ColumnRules {
  readonly type: CellType;
  readonly required: boolean;
}

/** What is asked of a row as a whole. The database asks it too, where it can, by a constraint of the same name. */
export interface RowRule {
  readonly name: string;
  /** Whether a row keeps the rule, on the day that is given for what comes from elsewhere and on none for our own. */
  readonly holds: (cells: Cells, today: Day | null) => boolean;
  /** What is wrong with a row that breaks it, without a stop. */
  readonly reason: string;
}

/** How one CSV file becomes one database table: each row of the file is inserted or, when its key is there, updated. */
export interface ReferenceTable {
  /** The file's name in the folder of reference data, `counties.csv`. */
  readonly file: string;
  /** The table in the database; it has a primary key or unique index over the key. */
  readonly table: string;
  /** The file's columns that tell one row from another; they are never empty. */
  readonly key: readonly string[];
  /** The file's columns by their name in its header, all of them, in any order. */
  readonly columns: Readonly<Record<string, ReferenceColumn>>;
  readonly rowRules?: readonly RowRule[];
}

/** Tables that belong together, in an order in which foreign keys hold; progress is told by group. */
export interface ReferenceGroup {
  readonly name: string;
  readonly tables: readonly ReferenceTable[];
}

/** A column that has a value in every row. */
export function required(type: CellType, rules: ColumnRules = {}): ReferenceColumn {
  return { ...rules, type, required: true };
}

/** A column whose cell may be empty: null in the database. */
export function optional(type: CellType, rules: ColumnRules = {}): ReferenceColumn {
  return { ...rules, type, required: false };
}

/** A table as declared; the compiler sees to it that the key is made of its columns. */
export function referenceTable<Columns extends Readonly<Record<string, ReferenceColumn>>>(
  declared: Omit<ReferenceTable, 'key' | 'columns'> & {
    readonly key: readonly (keyof Columns & string)[];
    readonly columns: Columns;
  },
): ReferenceTable {
  return declared;
}

/** The database column of a column of the file. */
export function databaseColumn(table: ReferenceTable, name: string): string {
  return table.columns[name]?.column ?? name;
}
