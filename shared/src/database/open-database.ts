import type { Database } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { heedRequest } from './heed-request.ts';

export interface OpenDatabaseOptions {
  /** The most connections held to a server at once; an embedded database has one. */
  readonly connections?: number;
}

/**
 * Opens the database at `pglite:` (in memory), `pglite:FOLDER` or `postgresql://…`, or says in one sentence why it
 * cannot: SETTINGS_INVALID, DATABASE_IN_USE or DATABASE_UNREACHABLE. Only the driver that is needed is loaded.
 */
export async function openDatabase(
  url: string,
  { connections = 10 }: OpenDatabaseOptions = {},
): Promise<Database> {
  const place = parseDatabaseUrl(url);
  if (place.kind === 'pglite') {
    const { openPGlite } = await import('./open-pglite.ts');
    return heeding(await openPGlite(place.folder));
  }
  const { openPostgres } = await import('./open-postgres.ts');
  return heeding(await openPostgres(place, connections));
}

function heeding(database: Database): Database {
  return { ...database, adapter: heedRequest(database.adapter) };
}
