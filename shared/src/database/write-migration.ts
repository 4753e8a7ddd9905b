import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../errors.ts';
import { differenceFrom, type MigrationPaths } from './migration-drift.ts';
import { readMigrations } from './read-migrations.ts';

export interface NextMigration extends MigrationPaths {
  /** What changes, in a few words: `add reporting points`. */
  readonly name: string;
  /** The moment that the folder is named after; now when not given. */
  readonly now?: Date;
}

const LOCK_FILE = `# Prisma reads here for which database these migrations are written.\nprovider = "postgresql"\n`;

/**
 * Writes what `schema.prisma` has beyond the migrations as the next folder, `yyyymmddhhmmss_name/migration.sql`, and
 * gives the folder's name, or null when they agree. SQL that a schema cannot say is added to that file by hand.
 */
export async function writeMigration({
  schemaPath,
  migrationsFolder,
  name,
  now,
}: NextMigration): Promise<string | null> {
  const words = name.toLowerCase().match(/[a-z0-9]+/g);
  if (words === null)
    return fail('USAGE', 'A migration needs a name of letters and digits that says what it changes.');
  await mkdir(migrationsFolder, { recursive: true });
  const before = await readMigrations(migrationsFolder);
  const sql = await differenceFrom(before, schemaPath);
  if (sql === '') return null;
  const folder = `${timestampAfter(before.at(-1)?.name, now ?? new Date())}_${words.join('_')}`;
  await mkdir(join(migrationsFolder, folder));
  await writeFile(join(migrationsFolder, folder, 'migration.sql'), sql);
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), LOCK_FILE);
  return folder;
}

/** Migrations apply in the order of their names, so the next one is named after the last also when a clock is behind. */
function timestampAfter(last: string | undefined, now: Date): string {
  const stamp = now.toISOString().replace(/[^\d]/g, '').slice(0, 14);
  const before = last?.slice(0, 14) ?? '';
  return stamp > before ? stamp : String(BigInt(before) + 1n);
}
