import { lockFolder } from '@samspill/shared/database/folder-lock';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabases } from './empty-databases.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-reset-'));
  for (const name of ['education', 'labour']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'PG_VERSION'), '17');
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('empties every database and leaves no lock', async () => {
  expect(await emptyDatabases(folder)).toEqual(['education', 'labour']);
  expect(await readdir(folder)).toEqual([]);
});

test('removes nothing while one of them is open', async () => {
  const release = await lockFolder(join(folder, 'labour'));
  await expect(emptyDatabases(folder)).rejects.toMatchObject({
    code: 'DATABASE_IN_USE',
    message: 'A graph runs on these databases: end it, then reset again.',
  });
  expect(await readdir(join(folder, 'education'))).toEqual(['PG_VERSION']);
  await release();
  expect(await emptyDatabases(folder)).toEqual(['education', 'labour']);
});

test('clears away what an interrupted start has left, and nothing that is not a database', async () => {
  await writeFile(join(folder, 'education.unfinished'), '');
  await writeFile(join(folder, 'agreements.unfinished'), '');
  await writeFile(join(folder, '.DS_Store'), 'of the desktop');
  expect(await emptyDatabases(folder)).toEqual(['agreements', 'education', 'labour']);
  expect(await readdir(folder)).toEqual(['.DS_Store']);
});

test('has nothing to do where there is nothing', async () => {
  expect(await emptyDatabases(join(folder, 'nowhere'))).toEqual([]);
});
