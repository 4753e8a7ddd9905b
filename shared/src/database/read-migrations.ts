import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors.ts';

/** One of Prisma's migration folders; the checksum is the one that Prisma writes beside it in `_prisma_migrations`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Reads a folder of Prisma's migrations in the order in which they apply; MIGRATION_FAILED when it is not one. */
export async function readMigrations(migrationsFolder: string): Promise<readonly Migration[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() =>
    fail('MIGRATION_FAILED', `There is no folder of migrations at ${shortName(migrationsFolder)}.`),
  );
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(migrationsFolder, name)));
}

async function readMigration(migrationsFolder: string, name: string): Promise<Migration> {
  const text = await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8').catch(() =>
    fail('MIGRATION_FAILED', `The migration ${name} has no file migration.sql.`),
  );
  // A checkout with Windows line ends is the same migration.
  const sql = text.replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

function shortName(folder: string): string {
  return `${basename(dirname(folder))}/${basename(folder)}`;
}
