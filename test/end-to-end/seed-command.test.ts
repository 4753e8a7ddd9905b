import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutOurSettings } from '../support/without-our-settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HEADER = 'county_code,month,status,persons,share';
const NEWER = '00,2026-02-01,FULLY_UNEMPLOYED,70000,2.3';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-seed-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Seeds with one file of newer figures. */
async function seed(...rows: readonly string[]) {
  await writeFile(join(folder, 'unemployment.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  return run('--from', basename(folder));
}

/** Runs `npm run seed` as npm does when it is called beside the folder, on an embedded database of its own. */
async function run(...options: readonly string[]) {
  const command = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts', 'seed', 'labour'];
  const words = [...command, ...options];
  const env = {
    ...withoutOurSettings(process.env),
    INIT_CWD: dirname(folder),
    LABOUR_DATABASE_URL: `pglite:${folder}/database`,
  };
  return new Promise<{ readonly failed: boolean; readonly said: string }>((resolve) => {
    execFile(process.execPath, words, { cwd: ROOT, env }, (error, _out, said) => {
      resolve({ failed: error !== null, said });
    });
  });
}

it(
  'a newer month is loaded on top of what is there, once; a damaged one leaves all as it was',
  { timeout: 120_000 },
  async () => {
    const first = await seed(NEWER);
    expect(first.said).toContain('unemployment: 1 new, 0 changed, 0 as before');
    expect(first.said).toContain('unemployment: 8688 of 8688 rows');
    const again = await seed(NEWER);
    expect(again.said).toContain('unemployment: 0 new, 0 changed, 1 as before');
    expect(again.said).not.toContain('8688');
    const damaged = await seed(NEWER, '00,2026-03-01,FULLY_UNEMPLOYED,many,2.3');
    expect(damaged.failed).toBe(true);
    expect(damaged.said).toMatch(/unemployment\.csv, row 3: .*many/);
    const corrected = await seed(NEWER, '00,2026-03-01,FULLY_UNEMPLOYED,71000,2.4');
    expect(corrected.said).toContain('unemployment: 1 new, 0 changed, 1 as before');
  },
);

it('what is invented is loaded at the scale that is asked for, which later loads keep', async () => {
  const refused = await run('--scale', '0');
  expect(refused).toEqual({
    failed: true,
    said: '"0" is no scale: give a number from 0.001 to 1, such as 0.05.\n',
  });
  const loaded = 'labour: invented data is loaded at scale 0.01, where 1 is the whole country';
  expect((await run('--scale', '0.01')).said).toContain(loaded);
  const again = await run();
  expect(again.failed).toBe(false);
  expect(again.said).not.toContain('invented data is loaded');
});
