import type { Query } from '../database/database.ts';
import { refusedValue, type RefusedValue } from './refused-value.ts';

/** Writes some of the rows in one statement, as often as it is asked to. */
export type WriteRows<Row, Result> = (rows: readonly Row[]) => Promise<Result>;

/** Many rows, and with what the database refuses to write them together. */
export interface RefusedRows<Row> {
  readonly rows: readonly Row[];
  readonly refused: RefusedValue;
}

/** Writes rows in a savepoint; what the database refuses is given back, and then none of them is written. */
export async function tryRows<Row, Result>(
  query: Query,
  rows: readonly Row[],
  write: WriteRows<Row, Result>,
): Promise<{ readonly result: Result } | RefusedRows<Row>> {
  await query('SAVEPOINT reference_rows');
  try {
    const result = await write(rows);
    await query('RELEASE SAVEPOINT reference_rows');
    return { result };
  } catch (fault) {
    const refused = refusedValue(fault);
    if (refused === null) throw fault;
    await query('ROLLBACK TO SAVEPOINT reference_rows');
    return { rows, refused };
  }
}

/** Narrows many rows down to the first one that is refused: what the database takes stays, the rest is halved again. */
export async function findRefusedRow<Row>(
  query: Query,
  many: RefusedRows<Row>,
  write: WriteRows<Row, unknown>,
): Promise<RefusedRows<Row>> {
  if (many.rows.length <= 1) return many;
  const half = Math.ceil(many.rows.length / 2);
  const first = await tryRows(query, many.rows.slice(0, half), write);
  const narrowed = 'refused' in first ? first : { ...many, rows: many.rows.slice(half) };
  return findRefusedRow(query, narrowed, write);
}
