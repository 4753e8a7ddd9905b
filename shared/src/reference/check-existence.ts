import type { Query } from '../database/database.ts';
import { damaged, shown } from './damaged.ts';
import type { ReferenceRow } from './read-table.ts';
import { databaseColumn, type ReferenceTable } from './table.ts';

/** A table with its rows, read and not yet in the database. */
export interface TableRows {
  readonly table: ReferenceTable;
  readonly rows: readonly ReferenceRow[];
}

type Target = NonNullable<ReferenceTable['columns'][string]['existsIn']>;

/** Refuses a value that stands neither in the tables of this load nor in the database, before anything is written. */
export async function checkExistence(query: Query, loaded: readonly TableRows[]): Promise<void> {
  for (const { table, rows } of loaded) {
    for (const [name, { existsIn }] of Object.entries(table.columns)) {
      if (!existsIn) continue;
      const values = firstRows(rows, databaseColumn(table, name));
      for (const value of [...(existsIn.or ?? []), ...valuesOf(loaded, existsIn)]) values.delete(value);
      for (const value of await heldIn(query, existsIn, [...values.keys()])) values.delete(value);
      for (const [value, row] of values) {
        damaged(table.file, row, `${name} ${shown(value)} is not a ${existsIn.column} of ${existsIn.table}`);
      }
    }
  }
}

/** Each value of a column with the first row that has it. */
function firstRows(rows: readonly ReferenceRow[], column: string): Map<string, number> {
  const first = new Map<string, number>();
  for (const { row, values } of rows) {
    for (const value of [values[column] ?? []].flat()) if (!first.has(value)) first.set(value, row);
  }
  return first;
}

function valuesOf(loaded: readonly TableRows[], target: Target): readonly string[] {
  return loaded
    .filter(({ table }) => table.table === target.table)
    .flatMap(({ rows }) => rows.flatMap(({ values }) => values[target.column] ?? []));
}

async function heldIn(
  query: Query,
  { table, column }: Target,
  values: readonly string[],
): Promise<readonly string[]> {
  if (values.length === 0) return [];
  const held = await query<{ value: string }>(
    `SELECT wanted.value FROM jsonb_array_elements_text($1::jsonb) AS wanted(value)
      WHERE EXISTS (SELECT 1 FROM "${table}" WHERE "${column}"::text = wanted.value)`,
    [JSON.stringify(values)],
  );
  return held.map(({ value }) => value);
}
