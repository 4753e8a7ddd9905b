import type { Query } from '@samspill/shared/database/database';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Puts rows into a table; a column that is not named is null. */
export async function writeRows(query: Query, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const text = JSON.stringify(rows);
  await query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
    text,
  ]);
}

/** Lets a transaction be its owner's, who loads, whatever role the database acts as before and after it. */
export async function asLoader(query: Query): Promise<void> {
  await query('SET LOCAL ROLE NONE');
  await query(`SELECT set_config('samspill.load', 'on', true)`);
}
