import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail } from '../errors.ts';
import { createPGlite } from './create-pglite.ts';
import { migrationFailure } from './migration-failure.ts';
import { createPGliteAdapter } from './pglite-adapter.ts';
import { type Migration, readMigrations } from './read-migrations.ts';
import { EVERYTHING, migrationList, withSchemaEngine } from './schema-engine.ts';

/** Where a database's shape is written down: as it should be, and as the steps that lead there. */
export interface MigrationPaths {
  /** The file `schema.prisma`. */
  readonly schemaPath: string;
  /** The folder with one folder for each migration. */
  readonly migrationsFolder: string;
}

/**
 * The SQL that leads from what the migrations make to what `schema.prisma` says, '' when they agree. What a schema
 * cannot say is not compared: extensions, check and exclusion constraints, partial and expression indexes, views,
 * functions, triggers, sequences, domains, policies, comments. All else in a migration must stand in the schema
 * too: a trigram index as `@@index([name(ops: raw("gin_trgm_ops"))], type: Gin)`, a generated column as a field.
 */
export async function migrationDrift({ schemaPath, migrationsFolder }: MigrationPaths): Promise<string> {
  return differenceFrom(await readMigrations(migrationsFolder), schemaPath);
}

/** The same for migrations that are read already. */
export async function differenceFrom(migrations: readonly Migration[], schemaPath: string): Promise<string> {
  const content = await readFile(schemaPath, 'utf8');
  const shadow = await createPGlite();
  const adapter = createPGliteAdapter(shadow);
  try {
    const { stdout } = await withSchemaEngine(
      { ...adapter, connectToShadowDb: () => adapter.connect() },
      (engine) =>
        engine.diff({
          from: { tag: 'migrations', ...migrationList(migrations) },
          to: { tag: 'schemaDatamodel', files: [{ path: basename(schemaPath), content }] },
          script: true,
          exitCode: null,
          filters: EVERYTHING,
        }),
    );
    return withoutEmpty(stdout ?? '');
  } catch (error) {
    const { migration, reason } = migrationFailure(error);
    const where = migration === null ? basename(schemaPath) : `the migration ${migration}`;
    return fail('MIGRATION_FAILED', `There is a fault in ${where}: ${reason}.`);
  } finally {
    await shadow.close();
  }
}

/** Prisma writes a comment where there is nothing to do. */
function withoutEmpty(script: string): string {
  return /^\s*(--[^\n]*\s*)*$/.test(script) ? '' : script;
}
