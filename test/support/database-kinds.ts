import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** Both kinds of database, for `describe.each`: what is promised of one is promised of the other. */
export const DATABASE_KINDS = ['pglite', 'postgresql'] as const;

/**
 * For a `describe` block: gives the URL of another empty database of that kind at each call, an embedded one in a
 * temporary folder or one on a real server. All of them go when the block has ended.
 */
export function useDatabaseUrls(kind: (typeof DATABASE_KINDS)[number]): () => Promise<string> {
  let folder = '';
  let server: PostgresServer | undefined;
  let given = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspill-databases-'));
    if (kind === 'postgresql') server = await startPostgres();
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    given += 1;
    return server === undefined
      ? `pglite:${join(folder, `database-${given}`)}`
      : server.url(`database-${given}`);
  };
}
