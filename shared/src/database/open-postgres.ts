import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { fail } from '../errors.ts';
import type { Database, Query } from './database.ts';
import type { DatabaseUrl } from './database-url.ts';
import {
  connectionConfig,
  openPool,
  tryConnection,
  whenConnected,
  withMigrationLock,
} from './postgres-connections.ts';
import { createPostgresMigrationAdapter } from './postgres-migration-adapter.ts';
import { roleStatement } from './role-statement.ts';
import { createTransactionGuard } from './transaction-guard.ts';
import { unreachable } from './unreachable.ts';

type ServerUrl = Extract<DatabaseUrl, { kind: 'postgresql' }>;

/** Opens a database on a server through at most `connections` connections; the first is tried before it answers. */
export async function openPostgres(place: ServerUrl, connections: number): Promise<Database> {
  const config = connectionConfig(place.url);
  await tryConnection(config).catch((error: unknown) =>
    fail('DATABASE_UNREACHABLE', unreachable(place, error) ?? refusal(place)),
  );
  let session = '';
  const pool = openPool({ ...config, onConnect: whenConnected(() => session) }, connections);
  const guard = createTransactionGuard();
  const query = queryThrough(place, pool);
  let closing: Promise<void> | undefined;
  return {
    kind: 'postgresql',
    adapter: new PrismaPg(pool),
    query: async (sql, parameters) => {
      guard.outside();
      return query(sql, parameters);
    },
    transaction: async (work) => {
      guard.outside();
      const client = await reaching(place, () => pool.connect());
      return inTransaction(place, client, (within) => guard.within(() => work(within)));
    },
    alone: (work) =>
      reaching(place, () => withMigrationLock(config, (own) => work(createPostgresMigrationAdapter(own)))),
    actAs: async (role) => {
      session = roleStatement(role);
      await onEachConnection(pool, session);
    },
    close: () => (closing ??= pool.end()),
  };
}

function refusal({ host, port, database }: ServerUrl): string {
  return `PostgreSQL at ${host}:${port} does not let this program into the database "${database}".`;
}

function queryThrough(place: ServerUrl, session: pg.Pool | pg.PoolClient): Query {
  return async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    const { rows } = await reaching(place, () => session.query(sql, [...parameters]));
    return rows as Row[];
  };
}

/** Only what the driver throws may mean that the server cannot be reached. */
async function reaching<T>(place: ServerUrl, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const sentence = unreachable(place, error);
    if (sentence === null) throw error;
    return fail('DATABASE_UNREACHABLE', sentence);
  }
}

/** Those that are open already; whoever opens one later does the same there. */
async function onEachConnection(pool: pg.Pool, sql: string): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  try {
    for (const client of clients) await client.query(sql);
  } finally {
    for (const client of clients) client.release();
  }
}

async function inTransaction<T>(
  place: ServerUrl,
  client: pg.PoolClient,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  const ignore = () => undefined;
  client.on('error', ignore);
  let lost: Error | undefined;
  try {
    await reaching(place, () => client.query('BEGIN'));
    const result = await work(queryThrough(place, client));
    const { command } = await reaching(place, () => client.query('COMMIT'));
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
