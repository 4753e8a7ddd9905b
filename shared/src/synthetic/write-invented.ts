import type { Query } from '../database/database.ts';
import { fail } from '../errors.ts';
import type { Cells } from '../reference/cell.ts';
import { refusedValue } from '../reference/refused-value.ts';
import type { SyntheticTable } from './synthetic-table.ts';

/** Rows in one statement: enough to be quick, few enough to be held at once. */
const CHUNK = 2_000;

/** Takes the invented rows out, those that point at others first; what points at them and is not invented keeps them. */
export async function removeInvented(query: Query, tables: readonly SyntheticTable[]): Promise<void> {
  for (const { table, where } of [...tables].reverse()) {
    await query(`DELETE FROM "${table}"${where === undefined ? '' : ` WHERE ${where}`}`).catch(
      (fault: unknown) => {
        if (refusedValue(fault) === null) throw fault;
        fail(
          'MIGRATION_FAILED',
          `The invented rows of ${table} cannot be replaced, since rows that were written later point at them: nothing was changed, so take another database or empty this one.`,
        );
      },
    );
  }
}

/** Writes the rows of a table in chunks and tells after each how many are there; gives how many there are. */
export async function writeInvented(
  query: Query,
  { table, rows, where }: SyntheticTable,
  onProgress: (written: number) => void,
): Promise<number> {
  let written = 0;
  for (const chunk of inChunks(rows())) {
    await query(insertStatement(table, chunk), [JSON.stringify(chunk)]);
    written += chunk.length;
    onProgress(written);
  }
  await query(`ANALYZE "${table}"`);
  if (where !== undefined) await refuseStrangers(query, { table, where, written });
  return written;
}

/** A row that the condition does not know would stay when the others are replaced. */
async function refuseStrangers(
  query: Query,
  { table, where, written }: { readonly table: string; readonly where: string; readonly written: number },
): Promise<void> {
  const [found] = await query<{ known: number }>(
    `SELECT count(*)::int AS known FROM "${table}" WHERE ${where}`,
  );
  if (found?.known !== written) throw new Error(`"${where}" does not tell the invented rows of ${table}.`);
}

/** The database casts each text to its column's type. */
function insertStatement(table: string, chunk: readonly Cells[]): string {
  const columns = Object.keys(chunk[0] ?? {});
  const strange = chunk.find(
    (row) => Object.keys(row).length !== columns.length || columns.some((column) => !(column in row)),
  );
  if (strange) throw new Error(`Not all rows of ${table} have the same columns.`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO "${table}" (${names})
    SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
}

function* inChunks(rows: Iterable<Cells>): Generator<readonly Cells[]> {
  let chunk: Cells[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
