import type { Query } from '../database/database.ts';
import { fail } from '../errors.ts';
import type { ReferenceRow } from './read-table.ts';
import { databaseColumn, type ReferenceTable } from './table.ts';

/** What writing did: rows that were new and rows that were there with other values. */
export interface Written {
  readonly inserted: number;
  readonly changed: number;
}

/** Writes rows in one statement and touches only those that are new or differ; the database casts each text to its column's type. */
export async function upsertRows(
  query: Query,
  table: ReferenceTable,
  rows: readonly ReferenceRow[],
): Promise<Written> {
  try {
    const [written] = await query<Written>(upsertStatement(table), [
      JSON.stringify(rows.map(({ values }) => values)),
    ]);
    return written ?? { inserted: 0, changed: 0 };
  } catch (fault) {
    return refuse(table, rows, fault);
  }
}

function upsertStatement(table: ReferenceTable): string {
  const names = Object.keys(table.columns);
  const quoted = (list: readonly string[], prefix = ''): string =>
    list.map((name) => `${prefix}"${databaseColumn(table, name)}"`).join(', ');
  const others = names.filter((name) => !table.key.includes(name));
  const update =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((name) => `${quoted([name])} = ${quoted([name], 'excluded.')}`).join(', ')}
          WHERE (${quoted(others, 'held.')}) IS DISTINCT FROM (${quoted(others, 'excluded.')})`;
  return `WITH written AS (
      INSERT INTO "${table.table}" AS held (${quoted(names)})
      SELECT ${quoted(names)} FROM jsonb_populate_recordset(NULL::"${table.table}", $1::jsonb)
      ON CONFLICT (${quoted(table.key)}) ${update}
      RETURNING xmax = 0 AS inserted)
    SELECT count(*) FILTER (WHERE inserted)::int AS inserted, count(*) FILTER (WHERE NOT inserted)::int AS changed
      FROM written`;
}

/** SQLSTATE classes 22 and 23: a value that the column cannot hold, or a constraint that it breaks. */
const REFUSED_VALUE = /^2[23]/;

function refuse(table: ReferenceTable, rows: readonly ReferenceRow[], fault: unknown): never {
  const { code, constraint } = fault as { readonly code?: unknown; readonly constraint?: unknown };
  if (typeof code !== 'string' || !REFUSED_VALUE.test(code)) throw fault;
  const why = typeof constraint === 'string' ? `the constraint ${constraint}` : `SQLSTATE ${code}`;
  return fail(
    'REFERENCE_TABLE_DAMAGED',
    `${table.file}, rows ${rows[0]?.row ?? 2} to ${rows.at(-1)?.row ?? 2}: the database refuses a value (${why}); nothing of this group of tables was loaded, so correct the file and load again.`,
  );
}
