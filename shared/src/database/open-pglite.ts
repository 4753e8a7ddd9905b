import type { PGlite } from '@electric-sql/pglite';
import { fail, SamspillError } from '../errors.ts';
import { createPGlite, createPGliteIn } from './create-pglite.ts';
import type { Database, Query } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPGliteAdapter } from './pglite-adapter.ts';
import { roleStatement } from './role-statement.ts';
import { rowParsers } from './row-parsers.ts';
import { createTransactionGuard } from './transaction-guard.ts';

/** Opens an embedded database, in memory or in a folder that is made when missing and that nobody else has open. */
export async function openPGlite(folder: string | null): Promise<Database> {
  if (folder === null) return asDatabase(await createPGlite(), () => Promise.resolve());
  let release = () => Promise.resolve();
  try {
    release = await lockFolder(folder);
    return asDatabase(await createPGliteIn(folder), release);
  } catch (error) {
    await release();
    if (error instanceof SamspillError) throw error;
    return fail('DATABASE_UNREACHABLE', cannotOpen(folder, error));
  }
}

function cannotOpen(folder: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST'
    ? `The embedded database cannot be kept in ${folder}: that is not a folder that this user may write to.`
    : `The embedded database ${folder} cannot be opened: its files are damaged or of another version; move the folder away to start anew.`;
}

function asDatabase(pglite: PGlite, release: () => Promise<void>): Database {
  const guard = createTransactionGuard();
  const adapter = createPGliteAdapter(pglite);
  const inTurn = oneAtATime();
  const queryThrough =
    (session: Pick<PGlite, 'query'>): Query =>
    async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await session.query<Row>(sql, [...parameters], { parsers: rowParsers })).rows;
  const query = queryThrough(pglite);
  let closing: Promise<void> | undefined;
  return {
    kind: 'pglite',
    adapter,
    query: async (sql, parameters) => {
      guard.outside();
      return query(sql, parameters);
    },
    transaction: async (work) => {
      guard.outside();
      return pglite.transaction((session) => guard.within(() => work(queryThrough(session))));
    },
    alone: (work) =>
      inTurn(async () => {
        const result = await work(adapter);
        await pglite.refreshArrayTypes();
        return result;
      }),
    actAs: async (role) => {
      await pglite.exec(roleStatement(role));
    },
    close: () => (closing ??= pglite.close().finally(release)),
  };
}
