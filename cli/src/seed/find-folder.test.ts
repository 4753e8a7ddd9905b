import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFolder } from './find-folder.ts';
import { seedCommand } from './seed-command.ts';

let here: string;
beforeEach(async () => {
  here = await mkdtemp(join(tmpdir(), 'samspill-seed-'));
  await mkdir(join(here, 'month'));
  await writeFile(join(here, 'month.csv'), '');
});
afterEach(() => rm(here, { recursive: true }));

test('a folder is seen from where the user stands', async () => {
  expect(await findFolder('month', here)).toBe(join(here, 'month'));
  expect(await findFolder(join(here, 'month'), '/')).toBe(join(here, 'month'));
});

test.each(['nowhere', 'month.csv'])(
  '"seed --from %s" is refused before anything is made or loaded',
  async (word) => {
    const nothing = { print: () => undefined, note: () => undefined, onStop: () => undefined };
    const context = {
      ...nothing,
      root: join(here, 'no-product'),
      environment: { INIT_CWD: here },
      readInput: () => Promise.resolve(''),
    };
    await expect(seedCommand.run(['labour', '--from', word], context)).rejects.toMatchObject({
      code: 'USAGE',
      message: `There is no folder ${word} to load from.`,
    });
  },
);
