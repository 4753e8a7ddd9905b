import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, useDatabaseUrls } from '../../../test/support/database-kinds.ts';
import { startCode } from '../../../test/support/start-code.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

let migrations = '';
beforeEach(async () => {
  migrations = await mkdtemp(join(tmpdir(), 'samspill-migrations-'));
});
afterEach(() => rm(migrations, { recursive: true, force: true }));

const write = async (name: string, sql: string) => {
  await mkdir(join(migrations, name), { recursive: true });
  await writeFile(join(migrations, name, 'migration.sql'), sql);
};

const FIRST = `-- a comment; with a semicolon
CREATE TABLE "county" ("code" TEXT NOT NULL, CONSTRAINT "county_pkey" PRIMARY KEY ("code"), CHECK ("code" <> ';'));`;
const SECOND = `CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "county" ADD "period" daterange, ADD EXCLUDE USING gist ("code" WITH =, "period" WITH &&);
DO $$ BEGIN INSERT INTO "county" ("code") VALUES ('50'); END $$;`;

describe.each(DATABASE_KINDS)('migrating a database of the kind %s', (kind) => {
  const nextUrl = useDatabaseUrls(kind);
  let url = '';
  let database: Database;
  beforeEach(async () => {
    url = await nextUrl();
    database = await openDatabase(url);
  });
  afterEach(() => database.close());

  it('applies what is new, in order, and nothing twice', async () => {
    await write('20240101000000_counties', FIRST);
    expect(await migrate(database, migrations)).toEqual(['20240101000000_counties']);
    await write('20240201000000_periods', SECOND);
    expect(await migrate(database, migrations)).toEqual(['20240201000000_periods']);
    expect(await migrate(database, migrations)).toEqual([]);
    expect(await database.query('SELECT code FROM county')).toEqual([{ code: '50' }]);
  });

  it('knows migrations again that were checked out with Windows line ends', async () => {
    await write('20240101000000_counties', FIRST);
    await migrate(database, migrations);
    await write('20240101000000_counties', FIRST.replaceAll('\n', '\r\n'));
    expect(await migrate(database, migrations)).toEqual([]);
  });

  it('names a migration that fails, says why, keeps nothing of it, and applies it once it is mended', async () => {
    await write('20240101000000_counties', FIRST);
    await write('20240201000000_wrong', 'CREATE TABLE half (id int); INSERT INTO nowhere VALUES (1);');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(migrate(database, migrations)).rejects.toMatchObject({
        code: 'MIGRATION_FAILED',
        message: 'The migration 20240201000000_wrong could not be applied: No such table: nowhere.',
      });
    }
    await write('20240201000000_wrong', 'CREATE TABLE half (id int);');
    expect(await migrate(database, migrations)).toEqual(['20240201000000_wrong']);
    expect(await migrate(database, migrations)).toEqual([]);
  });

  it('refuses a migration that was changed after it had been applied', async () => {
    await write('20240101000000_counties', FIRST);
    await migrate(database, migrations);
    await write('20240101000000_counties', `${FIRST} `);
    await expect(migrate(database, migrations)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('20240101000000_counties was changed') as string,
    });
  });

  it('may be asked several times at once', async () => {
    await write('20240101000000_counties', FIRST);
    await write('20240201000000_periods', SECOND);
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database, migrations)));
    expect(applied.flat().sort()).toEqual(['20240101000000_counties', '20240201000000_periods']);
  });

  it('lets the program end at once', async () => {
    await write('20240101000000_counties', FIRST);
    await database.close();
    const program = startCode(migratingProgram(url));
    expect(await program.line()).toBe('["20240101000000_counties"]');
    const closed = performance.now();
    expect(await program.line()).toBeNull();
    expect(performance.now() - closed).toBeLessThan(5_000);
  });

  it('may be asked by several programs at once', async () => {
    await write('20240101000000_counties', FIRST);
    await write('20240201000000_periods', SECOND);
    await database.close();
    const programs = [1, 2].map(() => startCode(migratingProgram(url)));
    const said = (await Promise.all(programs.map(({ line }) => line()))).sort();
    expect(said).toContain('["20240101000000_counties","20240201000000_periods"]');
    expect(said).toContain(said.includes('DATABASE_IN_USE') ? 'DATABASE_IN_USE' : '[]');
    if (kind === 'postgresql') expect(said).not.toContain('DATABASE_IN_USE');
    await Promise.all(programs.map(({ kill }) => kill()));
  });

  const migratingProgram = (of: string) => `
    import { openDatabase } from '@samspill/shared/database/open-database';
    import { migrate } from '@samspill/shared/database/migrate';
    try {
      const database = await openDatabase(${JSON.stringify(of)});
      console.log(JSON.stringify(await migrate(database, ${JSON.stringify(migrations)})));
      await database.close();
    } catch (error) {
      console.log(error.code);
    }`;
});

describe('a folder of migrations', () => {
  it('that is missing, or holds a migration without its file, is refused in one sentence', async () => {
    const database = await openDatabase('pglite:');
    await expect(migrate(database, join(migrations, 'prisma/migrations'))).rejects.toMatchObject({
      message: 'There is no folder of migrations at prisma/migrations.',
    });
    await mkdir(join(migrations, '20240101000000_empty'));
    await expect(migrate(database, migrations)).rejects.toMatchObject({
      message: 'The migration 20240101000000_empty has no file migration.sql.',
    });
    await database.close();
  });
});
