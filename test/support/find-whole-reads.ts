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

/** Asks the server how it would run a statement with its values, and gives the large tables that it would read whole. */
export async function findWholeReads(
  url: string,
  statements: readonly SentStatement[],
): Promise<readonly WholeRead[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const sizes = await tableSizes(client);
    const found: WholeRead[] = [];
    for (const { text, values } of statements) {
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
