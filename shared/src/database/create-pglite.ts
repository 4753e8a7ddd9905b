import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { fail } from '../errors.ts';
import { keepTemplate, readTemplate } from './pglite-template.ts';

const extensions = { btree_gist, pg_trgm };

/** PostgreSQL in this process and in memory, with the extensions that our migrations may create. */
export function createPGlite(): Promise<PGlite> {
  return createEmpty('memory://');
}

/**
 * The same in a folder, made when the folder is empty. While it is made a mark stands beside the folder: if the
 * program is stopped then, the next one clears away the half-made database and makes it again.
 */
export async function createPGliteIn(folder: string): Promise<PGlite> {
  const mark = `${folder}.unfinished`;
  if (existsSync(mark)) await rm(folder, { recursive: true, force: true });
  if (existsSync(join(folder, 'PG_VERSION'))) return PGlite.create(folder, { extensions });
  await failUnlessEmpty(folder);
  await writeFile(mark, '');
  const pglite = await createEmpty(folder);
  await rm(mark);
  return pglite;
}

async function createEmpty(place: string): Promise<PGlite> {
  const template = await readTemplate();
  if (template !== null) return PGlite.create(place, { extensions, loadDataDir: template });
  const pglite = await PGlite.create(place, { extensions });
  await keepTemplate(pglite);
  return pglite;
}

async function failUnlessEmpty(folder: string): Promise<void> {
  const files = existsSync(folder) ? await readdir(folder) : [];
  if (files.length > 0)
    fail('DATABASE_UNREACHABLE', `The folder ${folder} holds other files than a database: name another.`);
}
