import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRowTypes } from './find-row-types.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-rows-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('types exported as Row below data are found with their file; others are not', async () => {
  await mkdir(join(folder, 'lists'));
  await writeFile(join(folder, 'db.ts'), 'export type SchoolRow = { id: string };\ntype HiddenRow = 1;\n');
  await writeFile(join(folder, 'lists', 'counties.ts'), 'export interface CountyRow { code: string }\n');
  await writeFile(join(folder, 'db.test.ts'), 'export type TestRow = 1;\n');
  expect(await findRowTypes(folder)).toEqual({
    County: '../data/lists/counties.ts#CountyRow',
    School: '../data/db.ts#SchoolRow',
  });
});

test('a subgraph without data has no row types', async () => {
  expect(await findRowTypes(join(folder, 'nowhere'))).toEqual({});
});
