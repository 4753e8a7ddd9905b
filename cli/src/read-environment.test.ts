import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './read-environment.ts';

test('the real environment wins over the .env file, which need not be there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samspill-env-'));
  expect(await readEnvironment(folder, { A: '1' })).toEqual({ A: '1' });
  await writeFile(join(folder, '.env'), 'A=2\nB="3" # three\n');
  expect(await readEnvironment(folder, { A: '1' })).toEqual({ A: '1', B: '3' });
  await rm(folder, { recursive: true });
});
