import type { Query } from '@samspill/shared/database/database';

/** A row by the names of its columns; the database casts each value to its column's type. */
export type NewRow = Readonly<Record<string, string | number | boolean | null>>;

/** Inserts rows that name the same columns, in one statement. */
export async function insertRows(query: Query, table: string, rows: readonly NewRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  await query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
