import type { Database, Query } from '../database/database.ts';
import { generatorVersion } from './generator-version.ts';
import { EMBEDDED_SCALE } from './scale.ts';
import type { SyntheticGenerator } from './synthetic-table.ts';
import { removeInvented, writeInvented } from './write-invented.ts';

/** What is invented, into what, and who hears of it. */
export interface SyntheticLoad {
  readonly database: Database;
  readonly synthetic: SyntheticGenerator;
  /** The key under which people are named; empty where no citizen signs in. */
  readonly pseudonymKey?: string;
  readonly note: (line: string) => void;
}

/** A load that has been noted in the database: at which scale, by which version of the generator. */
interface NotedLoad {
  readonly scale: number;
  readonly version: string;
}

/** Rows between two lines about a table. */
const ROWS_A_LINE = 20_000;

/**
 * Loads what is invented where the generator has changed or a scale is asked for that the database does not have: all
 * of it in one transaction, in the place of what was invented before. A database that is asked for no scale keeps its own.
 */
export async function loadSynthetic(
  { database, synthetic: generate, note, pseudonymKey = '' }: SyntheticLoad,
  scale?: number,
): Promise<void> {
  const synthetic = (at: number) => generate(at, pseudonymKey);
  const versions = new Map<number, string>();
  const needed = (noted: NotedLoad | null): NotedLoad | null => {
    const wanted = scale ?? noted?.scale ?? EMBEDDED_SCALE;
    const version = versions.get(wanted) ?? generatorVersion(synthetic, wanted);
    versions.set(wanted, version);
    return noted?.version === version && noted.scale === wanted ? null : { scale: wanted, version };
  };
  if (needed(await notedLoad(database.query)) === null) return;
  await database.transaction(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(hashtext('samspill.reference_load'))`);
    await query('SET CONSTRAINTS ALL DEFERRED');
    await query(`SET LOCAL samspill.load = 'on'`);
    // Another process may have loaded it while this one waited for its turn.
    const load = needed(await notedLoad(query));
    if (load !== null) await replace(query, { synthetic, note, load });
  });
}

async function notedLoad(query: Query): Promise<NotedLoad | null> {
  const [noted] = await query<{ scale: string; version: string }>(
    `SELECT substr(file, length('synthetic/') + 1) AS scale, sha256 AS version
       FROM reference_load WHERE starts_with(file, 'synthetic/')`,
  );
  return noted === undefined ? null : { scale: Number(noted.scale), version: noted.version };
}

async function replace(
  query: Query,
  { synthetic, note, load }: Omit<SyntheticLoad, 'database'> & { readonly load: NotedLoad },
): Promise<void> {
  const { scale, version } = load;
  const tables = synthetic(scale);
  await removeInvented(query, tables);
  let rows = 0;
  for (const table of tables) {
    const told = (written: number): void => {
      note(`${table.table}: ${written} of ${table.count} invented rows`);
    };
    const inTable = await writeInvented(query, table, (written) => {
      if (written % ROWS_A_LINE === 0) told(written);
    });
    if (inTable % ROWS_A_LINE !== 0) told(inTable);
    rows += inTable;
  }
  await query(`DELETE FROM reference_load WHERE starts_with(file, 'synthetic/')`);
  await query('INSERT INTO reference_load (file, sha256, rows, loaded_at) VALUES ($1, $2, $3, now())', [
    `synthetic/${scale}`,
    version,
    rows,
  ]);
  note(`invented data is loaded at scale ${scale}, where 1 is the whole country: ${rows} rows`);
}
