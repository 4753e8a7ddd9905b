import type { Query } from '../database/database.ts';
import type { TableRows } from './check-existence.ts';
import { upsertRows } from './upsert-rows.ts';

/** How far a table has come. */
export interface ReferenceProgress {
  readonly group: string;
  readonly table: string;
  readonly rows: number;
  readonly total: number;
}

/** What loading did to one table. */
export interface LoadedTable {
  readonly group: string;
  readonly file: string;
  readonly table: string;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A table of a group, with what is noted of its file when it has been written. */
export interface GroupTable extends TableRows {
  readonly group: string;
  readonly sha256: string;
  /** The name under which the file is noted in `reference_load`. */
  readonly notedAs: string;
}

/** Rows in one statement: enough to be quick, few enough for a progress line. */
const CHUNK = 2_000;

/** Writes the tables of one group, one after another. */
export async function writeGroup(
  query: Query,
  tables: readonly GroupTable[],
  onProgress: (progress: ReferenceProgress) => void,
): Promise<readonly LoadedTable[]> {
  const loaded: LoadedTable[] = [];
  for (const table of tables) loaded.push(await writeTable(query, table, onProgress));
  return loaded;
}

async function writeTable(
  query: Query,
  { group, table, rows, sha256, notedAs }: GroupTable,
  onProgress: (progress: ReferenceProgress) => void,
): Promise<LoadedTable> {
  let inserted = 0;
  let changed = 0;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const written = await upsertRows(query, table, chunk);
    inserted += written.inserted;
    changed += written.changed;
    onProgress({ group, table: table.table, rows: start + chunk.length, total: rows.length });
  }
  await query(
    `INSERT INTO reference_load (file, sha256, rows, loaded_at) VALUES ($1, $2, $3, now())
      ON CONFLICT (file) DO UPDATE SET sha256 = excluded.sha256, rows = excluded.rows, loaded_at = excluded.loaded_at`,
    [notedAs, sha256, rows.length],
  );
  return {
    group,
    file: table.file,
    table: table.table,
    inserted,
    changed,
    unchanged: rows.length - inserted - changed,
  };
}
