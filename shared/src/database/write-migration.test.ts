import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrationDrift } from './migration-drift.ts';
import { writeMigration } from './write-migration.ts';

let folder = '';
let schemaPath = '';
let migrationsFolder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-drift-'));
  schemaPath = join(folder, 'schema.prisma');
  migrationsFolder = join(folder, 'migrations');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const schema = (fields: string) =>
  writeFile(
    schemaPath,
    `datasource db {\n  provider = "postgresql"\n}\nmodel County {\n  code String @id\n  name String\n${fields}\n  @@map("county")\n}\n`,
  );
const migration = async (name: string, sql: string) => {
  await mkdir(join(migrationsFolder, name), { recursive: true });
  await writeFile(join(migrationsFolder, name, 'migration.sql'), sql);
};
const COUNTY =
  'CREATE TABLE "county" ("code" TEXT NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "county_pkey" PRIMARY KEY ("code"));';

describe('writing the next migration', () => {
  const now = new Date('2024-06-01T12:30:45Z');

  it('starts with an empty folder, names what it writes after the moment, and leaves no drift', async () => {
    await schema('');
    const first = await writeMigration({ schemaPath, migrationsFolder, name: 'Counties, at last!', now });
    expect(first).toBe('20240601123045_counties_at_last');
    await schema('  retired Boolean @default(false)');
    const second = await writeMigration({ schemaPath, migrationsFolder, name: 'retired', now });
    expect(second).toBe('20240601123046_retired');
    expect(await readdir(migrationsFolder)).toEqual([first, second, 'migration_lock.toml']);
    expect(await readFile(join(migrationsFolder, 'migration_lock.toml'), 'utf8')).toContain(
      'provider = "postgresql"',
    );
    expect(await migrationDrift({ schemaPath, migrationsFolder })).toBe('');
  });

  it('writes nothing when there is nothing to write', async () => {
    await schema('');
    await migration('20240101000000_counties', COUNTY);
    expect(await writeMigration({ schemaPath, migrationsFolder, name: 'nothing' })).toBeNull();
    expect(await readdir(migrationsFolder)).toEqual(['20240101000000_counties']);
  });

  it('asks for a name', async () => {
    await expect(writeMigration({ schemaPath, migrationsFolder, name: '!' })).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
