import type { PGlite } from '@electric-sql/pglite';
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createPGlite } from './create-pglite.ts';

type Session = Pick<PGlite, 'query'>;

/**
 * Prisma's adapter for PGlite. Statements go as `pglite-prisma-adapter` sends them; scripts and transactions are ours,
 * because there a script that fails is lost, a commit that fails looks like one that worked, and an isolation
 * level is set before the transaction that it is meant for.
 */
export function createPGliteAdapter(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'pglite',
    connect: () => connect(pglite, () => Promise.resolve()),
    connectToShadowDb: async () => {
      const shadow = await createPGlite();
      return connect(shadow, () => shadow.close());
    },
  };
}

async function connect(pglite: PGlite, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  return Object.assign(await statementsThrough(pglite), {
    dispose,
    executeScript: async (script: string) => {
      await pglite.exec(script).catch(failAsDriver);
    },
    startTransaction: (level?: IsolationLevel) => startTransaction(pglite, level),
  });
}

/** Prisma sends BEGIN's counterparts itself; PGlite is held for this transaction alone until one of them has run. */
function startTransaction(pglite: PGlite, level: IsolationLevel | undefined): Promise<Transaction> {
  return new Promise((resolve, reject) => {
    const ended = pglite.transaction(async (session) => {
      const statements = await statementsThrough(session);
      const run = async (sql: string) => {
        await statements.executeRaw({ sql, args: [], argTypes: [] });
      };
      if (level !== undefined) await run(`SET TRANSACTION ISOLATION LEVEL ${level}`);
      await new Promise<void>((end) => {
        const leave = async () => {
          end();
          await ended;
        };
        resolve(
          Object.assign(statements, {
            options: { usePhantomQuery: false },
            commit: leave,
            rollback: async () => {
              if (!session.closed) await session.rollback();
              await leave();
            },
            createSavepoint: (name: string) => run(`SAVEPOINT ${name}`),
            rollbackToSavepoint: (name: string) => run(`ROLLBACK TO SAVEPOINT ${name}`),
            releaseSavepoint: (name: string) => run(`RELEASE SAVEPOINT ${name}`),
          }),
        );
      });
    });
    ended.catch(reject);
  });
}

/** The package asks for a whole PGlite but only ever calls its `query`, which a transaction has too. */
function statementsThrough(session: Session): Promise<SqlDriverAdapter> {
  return new PrismaPGlite(session as PGlite).connect();
}

function failAsDriver(error: unknown): never {
  const {
    code = 'XX000',
    severity = 'ERROR',
    message,
    detail,
    hint,
  } = error as Record<string, string | undefined>;
  throw new DriverAdapterError({
    kind: 'postgres',
    code,
    severity,
    message: message ?? 'the script failed',
    detail,
    column: undefined,
    hint,
  });
}
