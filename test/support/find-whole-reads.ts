import { roleStatement } from '@samspill/shared/database/role-statement';
import pg from 'pg';
import type { SentStatement } from './watch-sql.ts';

/** A table that a statement reads from its first row to its last although it is large. */
export interface WholeRead {
  readonly table: string;
  readonly rows: number;
  readonly statement: string;
}

/** A part of a plan, as `EXPLAIN (FORMAT JSON)` gives it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** From this many rows on a table is large. */
const LARGE = 1_000;

/** Tells the database of a viewer for the length of a transaction, which row-level security goes by. */
const TELLS = /^SELECT set_config\(/;

/**
 * Asks the server how it would run statements with their values, one after another, and gives the large tables that
 * they would read whole. In a role of the program, row-level security reads with them as it does for the program.
 */
export async function findWholeReads(
  url: string,
  statements: readonly SentStatement[],
  role?: string,
): Promise<readonly WholeRead[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const sizes = await tableSizes(client);
    const found: WholeRead[] = [];
    await client.query('BEGIN');
    if (role !== undefined) await client.query(roleStatement(role));
    for (const { text, values } of statements) {
      if (TELLS.test(text)) {
        await client.query(text, [...values]);
        continue;
      }
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        [...values],
      );
      for (const table of scannedTables(rows[0]?.['QUERY PLAN'][0]?.Plan)) {
        const size = sizes.get(table) ?? 0;
        if (size > LARGE) found.push({ table, rows: size, statement: text });
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

async function tableSizes(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string; size: number }>(
    `SELECT relname AS name, reltuples::int AS size FROM pg_class WHERE relkind IN ('r', 'p', 'm')`,
  );
  return new Map(rows.map(({ name, size }) => [name, size]));
}

/** An index that is gone through without a condition is no better than the table, unless a page ends it early. */
function scannedTables(node: PlanNode | undefined, endsEarly = false): readonly string[] {
  if (node === undefined) return [];
  const type = node['Node Type'];
  const below = (node.Plans ?? []).flatMap((child) => scannedTables(child, endsEarly || type === 'Limit'));
  const isWhole =
    type === 'Seq Scan' ||
    (/^Index (Only )?Scan/.test(type) && node['Index Cond'] === undefined && !endsEarly);
  const table = node['Relation Name'];
  return isWhole && table !== undefined ? [table, ...below] : below;
}
