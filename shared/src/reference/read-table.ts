import type { Day } from '../day.ts';
import type { Cell, Cells } from './cell.ts';
import { damaged, shown } from './damaged.ts';
import { decodeTable, type TextRow } from './decode-table.ts';
import { readCell } from './read-cell.ts';
import { databaseColumn, type ReferenceColumn, type ReferenceTable } from './table.ts';

/** One row ready for the database, by its column names there, with its line in the file. */
export interface ReferenceRow {
  readonly row: number;
  readonly values: Cells;
}

interface ColumnAt {
  readonly name: string;
  readonly column: ReferenceColumn;
  /** Its name in the database. */
  readonly target: string;
}

/**
 * Reads a whole file and checks every cell and row, or says which row is damaged and why; needs no database. What
 * comes from elsewhere is read on a day, and may then hold nothing of the time after it.
 */
export function readTable(
  table: ReferenceTable,
  bytes: Uint8Array,
  today: Day | null = null,
): readonly ReferenceRow[] {
  const [header, ...textRows] = decodeTable(table.file, bytes);
  const columns = readHeader(table, header?.cells ?? []);
  if (textRows.length === 0) damaged(table.file, 2, 'there is no row after the header');
  const rows = textRows.map((textRow) => readRow(table, columns, textRow));
  refuseDuplicates(table, rows);
  for (const { row, values } of rows) {
    const broken = table.rowRules?.find(({ holds }) => !holds(values, today));
    if (broken) damaged(table.file, row, broken.reason);
  }
  return rows;
}

function readHeader(table: ReferenceTable, names: readonly string[]): readonly ColumnAt[] {
  const declared = Object.keys(table.columns);
  const missing = declared.filter((name) => !names.includes(name));
  if (missing.length > 0) damaged(table.file, 1, `the column ${shown(missing[0] ?? '')} is missing`);
  return names.map((name, at) => {
    const column = table.columns[name];
    if (!column || !declared.includes(name))
      return damaged(table.file, 1, `the column ${shown(name)} is unknown`);
    if (names.indexOf(name) !== at) damaged(table.file, 1, `the column ${shown(name)} is there twice`);
    return {
      name,
      target: databaseColumn(table, name),
      column: table.key.includes(name) ? { ...column, required: true } : column,
    };
  });
}

function readRow(table: ReferenceTable, columns: readonly ColumnAt[], { row, cells }: TextRow): ReferenceRow {
  if (cells.length !== columns.length) {
    damaged(table.file, row, `it has ${cells.length} cells and the header has ${columns.length}`);
  }
  const values: Record<string, Cell> = {};
  columns.forEach(({ name, column, target }, at) => {
    const reading = readCell(column, cells[at] ?? '');
    if ('fault' in reading) return damaged(table.file, row, `${name} ${reading.fault}`);
    values[target] = reading.value;
  });
  return { row, values };
}

function refuseDuplicates(table: ReferenceTable, rows: readonly ReferenceRow[]): void {
  const keys = table.key.map((name) => databaseColumn(table, name));
  const seen = new Map<string, number>();
  for (const { row, values } of rows) {
    const key = JSON.stringify(keys.map((column) => values[column]));
    const before = seen.get(key);
    if (before !== undefined) {
      damaged(table.file, row, `it has the same ${table.key.join(', ')} as row ${before}`);
    }
    seen.set(key, row);
  }
}
