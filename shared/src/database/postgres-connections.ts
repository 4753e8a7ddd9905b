import pg from 'pg';
import { fail } from '../errors.ts';
import { rowParsers } from './row-parsers.ts';

/** How long a server may take to let us in, and how long a query may wait for one of our connections. */
const CONNECT_MS = 5_000;
const WAIT_MS = 20_000;
/** Any number, the same in all our programs: who holds it in a database may change that database's shape. */
const MIGRATION_LOCK = 5_340_117;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : rowParsers[oid]) ?? (pg.types.getTypeParser(oid, format) as unknown),
};

/**
 * Prisma reads a timestamp as if its time zone were UTC, and we read dates as ISO 8601 writes them: so they must be,
 * whatever is set for the server, the database or the user. The pool waits for this before it goes on.
 */
const SESSION = `SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'`;

/** Makes each new connection ready, with what `further` says at that time. */
export function whenConnected(further: () => string): (client: pg.ClientBase) => void {
  return ((client: pg.ClientBase) => client.query(`${SESSION}; ${further()}`)) as (
    client: pg.ClientBase,
  ) => void;
}

/** What every connection of ours to that server is made with. */
export function connectionConfig(url: string): pg.PoolConfig {
  return { connectionString: url, keepAlive: true, types, onConnect: whenConnected(() => '') };
}

/** A pool of at most `max` connections. The server may close one that nobody uses: then the pool opens another. */
export function openPool(config: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max, connectionTimeoutMillis: WAIT_MS });
  return pool.on('error', () => undefined);
}

/** Finds out whether the server lets us in, in less time than a query may wait for a connection of a busy pool. */
export async function tryConnection(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Runs `work` on a connection that holds the migrations' lock. The lock belongs to that connection, and so does one that
 * the schema engine takes and never gives back: both end with it.
 */
export async function withMigrationLock<T>(
  config: pg.PoolConfig,
  work: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = openPool({ ...config, idleTimeoutMillis: 0 }, 1);
  try {
    await pool.query(`SET lock_timeout = '2min'`);
    await pool.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]).catch(failWhenTaken);
    await pool.query('SET lock_timeout = 0');
    return await work(pool);
  } finally {
    await pool.end();
  }
}

function failWhenTaken(error: unknown): never {
  if ((error as { readonly code?: string }).code !== '55P03') throw error;
  return fail(
    'MIGRATION_FAILED',
    'Another program has been migrating this database for two minutes: try again later.',
  );
}
