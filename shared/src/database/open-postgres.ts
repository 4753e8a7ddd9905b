import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { fail } from '../errors.ts';
import type { Database, Query } from './database.ts';
import type { DatabaseUrl } from './database-url.ts';
import { createPostgresMigrationAdapter } from './postgres-migration-adapter.ts';
import { rowParsers } from './row-parsers.ts';
import { createTransactionGuard } from './transaction-guard.ts';
import { unreachable } from './unreachable.ts';

type ServerUrl = Extract<DatabaseUrl, { kind: 'postgresql' }>;

/** How long a server may take to let us in, and how long a query may wait for one of our connections. */
const CONNECT_MS = 5_000;
const WAIT_MS = 20_000;
/** Any number, the same in all our programs: who holds it in a database may change that database's shape. */
const MIGRATION_LOCK = 5_340_117;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : rowParsers[oid]) ?? (pg.types.getTypeParser(oid, format) as unknown),
};

/** Prisma reads a timestamp as if its time zone were UTC: so it must be. The pool waits for this before it goes on. */
const onConnect = ((client: pg.ClientBase) => client.query(`SET TIME ZONE 'UTC'`)) as (
  client: pg.ClientBase,
) => void;

/** Opens a database on a server through at most `connections` connections; the first is tried before it answers. */
export async function openPostgres(place: ServerUrl, connections: number): Promise<Database> {
  const config: pg.PoolConfig = { connectionString: place.url, keepAlive: true, types, onConnect };
  await reaching(place, () => tryConnection(config));
  const pool = openPool({ ...config, max: connections, connectionTimeoutMillis: WAIT_MS });
  const guard = createTransactionGuard();
  const query = queryThrough(pool);
  let closing: Promise<void> | undefined;
  return {
    kind: 'postgresql',
    adapter: new PrismaPg(pool),
    query: async (sql, parameters) => {
      guard.outside();
      return reaching(place, () => query(sql, parameters));
    },
    transaction: async (work) => {
      guard.outside();
      return reaching(place, () => inTransaction(pool, (within) => guard.within(() => work(within))));
    },
    alone: (work) =>
      reaching(place, () => withLock(config, (own) => work(createPostgresMigrationAdapter(own)))),
    close: () => (closing ??= pool.end()),
  };
}

/** The server may close a connection that nobody uses: the pool opens another, and the program goes on. */
function openPool(config: pg.PoolConfig): pg.Pool {
  return new pg.Pool(config).on('error', () => undefined);
}

async function tryConnection(config: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function reaching<T>(place: ServerUrl, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const sentence = unreachable(place, error);
    if (sentence === null) throw error;
    return fail('DATABASE_UNREACHABLE', sentence);
  }
}

function queryThrough(session: pg.Pool | pg.PoolClient): Query {
  return async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await session.query(sql, [...parameters])).rows as Row[];
}

async function inTransaction<T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  let lost: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(queryThrough(client));
    const { command } = await client.query('COMMIT');
    if (command === 'COMMIT') return result;
    return fail('INTERNAL_SERVER_ERROR', 'A transaction went on after one of its statements had failed.');
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: unknown) => (lost = rollbackError as Error));
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(lost);
  }
}

/** The lock belongs to a connection, and only that connection is handed on: it ends, and the lock with it. */
async function withLock<T>(config: pg.PoolConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool({ ...config, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: CONNECT_MS });
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
