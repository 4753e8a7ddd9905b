import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COUNTY, openPrismaFolder, type PrismaFolder } from '../../fixtures/open-prisma-folder.ts';
import { migrationDrift } from './migration-drift.ts';
import { writeMigration } from './write-migration.ts';

let folder: PrismaFolder;
beforeEach(async () => {
  folder = await openPrismaFolder();
});
afterEach(() => folder.remove());

describe('writing the next migration', () => {
  const now = new Date('2024-06-01T12:30:45Z');

  it('starts with an empty folder, names what it writes after the moment, and leaves no drift', async () => {
    await folder.writeSchema('');
    const first = await writeMigration({ ...folder, name: 'Counties, at last!', now });
    expect(first).toBe('20240601123045_counties_at_last');
    await folder.writeSchema('  retired Boolean @default(false)');
    const second = await writeMigration({ ...folder, name: 'retired', now });
    expect(second).toBe('20240601123046_retired');
    expect(await readdir(folder.migrationsFolder)).toEqual([first, second, 'migration_lock.toml']);
    expect(await readFile(join(folder.migrationsFolder, 'migration_lock.toml'), 'utf8')).toContain(
      'provider = "postgresql"',
    );
    expect(await migrationDrift(folder)).toBe('');
  });

  it('writes nothing when there is nothing to write', async () => {
    await folder.writeSchema('');
    await folder.addMigration('20240101000000_counties', COUNTY);
    expect(await writeMigration({ ...folder, name: 'nothing' })).toBeNull();
    expect(await readdir(folder.migrationsFolder)).toEqual(['20240101000000_counties']);
  });

  it('asks for a name', async () => {
    await expect(writeMigration({ ...folder, name: '!' })).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
