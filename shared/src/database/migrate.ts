import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { fail } from '../errors.ts';
import type { Database } from './database.ts';
import { migrationFailure } from './migration-failure.ts';
import { type Migration, readMigrations } from './read-migrations.ts';
import { EVERYTHING, migrationList, withSchemaEngine } from './schema-engine.ts';

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Brings a database to the shape of a folder of Prisma's migrations and gives the names of those it applied. May be
 * called again, and by several programs at once. A migration applies whole or not at all; when one fails
 * (MIGRATION_FAILED, with its name and the reason) it is tried again the next time.
 */
export async function migrate(database: Database, migrationsFolder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(migrationsFolder);
  if (isUpToDate(migrations, await readApplied(database))) return [];
  return database.alone((adapter) =>
    withSchemaEngine(adapter, async (engine) => {
      for (const { migration_name: migrationName, finished } of await readApplied(database)) {
        if (!finished) await engine.markMigrationRolledBack({ migrationName });
      }
      return apply(engine, migrations);
    }),
  );
}

async function apply(engine: SchemaEngine, migrations: readonly Migration[]): Promise<readonly string[]> {
  try {
    const done = await engine.applyMigrations({
      migrationsList: migrationList(migrations),
      filters: EVERYTHING,
    });
    return done.appliedMigrationNames;
  } catch (error) {
    const { migration, reason } = migrationFailure(error);
    const what = migration === null ? 'The migrations' : `The migration ${migration}`;
    return fail('MIGRATION_FAILED', `${what} could not be applied: ${reason}.`);
  }
}

function isUpToDate(migrations: readonly Migration[], applied: readonly AppliedMigration[]): boolean {
  const checksums = new Map(applied.map((row) => [row.migration_name, row]));
  for (const { name, checksum } of migrations) {
    const row = checksums.get(name);
    if (row?.finished === true && row.checksum !== checksum) failChanged(name);
  }
  return applied.every((row) => row.finished) && migrations.every(({ name }) => checksums.has(name));
}

function failChanged(name: string): never {
  return fail(
    'MIGRATION_FAILED',
    `The migration ${name} was changed after it had been applied: put it back, and write the change as a new migration.`,
  );
}

/** What `_prisma_migrations`, Prisma's own table, says; nothing when this database has never been migrated. */
async function readApplied({ query }: Database): Promise<readonly AppliedMigration[]> {
  const [table] = await query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (table?.exists !== true) return [];
  return query(`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`);
}
