import { openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { fileURLToPath } from 'node:url';

/** Opens a subgraph's database and brings it to the shape that the program needs. */
export async function prepareDatabase(url: string, folder: URL): Promise<Database> {
  const database = await openDatabase(url);
  try {
    await migrate(database, fileURLToPath(new URL('prisma/migrations', folder)));
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}
