import type { Query } from '../database/database.ts';
import { damaged } from './damaged.ts';
import { findRefusedRow, tryRows } from './find-refused-row.ts';
import type { ReferenceRow } from './read-table.ts';
import { reasonOf } from './refused-value.ts';
import { databaseColumn, type ReferenceTable } from './table.ts';

/** What writing did: rows that were new and rows that were there with other values. */
export interface Written {
  readonly inserted: number;
  readonly changed: number;
}

/** Writes rows in one statement and touches only those that are new or differ; names the row that the database refuses. */
export async function upsertRows(
  query: Query,
  table: ReferenceTable,
  rows: readonly ReferenceRow[],
): Promise<Written> {
  const write = (some: readonly ReferenceRow[]) => upsert(query, table, some);
  const outcome = await tryRows(query, rows, write);
  if ('result' in outcome) return outcome.result;
  const { rows: found, refused } = await findRefusedRow(query, outcome, write);
  const rule = table.rowRules?.find(({ name }) => name === refused.constraint);
  return damaged(table.file, found[0]?.row ?? 1, rule?.reason ?? reasonOf(refused));
}

/** The database casts each text to its column's type. */
async function upsert(query: Query, table: ReferenceTable, rows: readonly ReferenceRow[]): Promise<Written> {
  const [written] = await query<Written>(upsertStatement(table), [
    JSON.stringify(rows.map(({ values }) => values)),
  ]);
  return written ?? { inserted: 0, changed: 0 };
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
