import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, stampPiece } from './stamp.ts';

const piece = { name: 'types', inputs: ['schema', '1.0.0'], outputs: ['types.ts'] };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-stamp-'));
  await writeFile(join(folder, 'types.ts'), '');
  await stampPiece(folder, piece);
});
afterEach(() => rm(folder, { recursive: true }));

test('a piece that was made of the same inputs is fresh', async () => {
  expect(await isFresh(folder, piece)).toBe(true);
});

test('a piece whose input changed is stale', async () => {
  expect(await isFresh(folder, { ...piece, inputs: ['schema 2', '1.0.0'] })).toBe(false);
  expect(await isFresh(folder, { ...piece, inputs: ['schema1.0.0'] })).toBe(false);
});

test('a piece whose file is gone, or that was never stamped, is stale', async () => {
  await rm(join(folder, 'types.ts'));
  expect(await isFresh(folder, piece)).toBe(false);
  expect(await isFresh(join(folder, 'elsewhere'), piece)).toBe(false);
});
