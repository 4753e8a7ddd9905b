import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCode } from '../../../test/support/start-code.ts';
import { openPGlite } from './open-pglite.ts';

let parent = '';
let folder = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'samspill-pglite-'));
  folder = join(parent, 'not', 'there', 'yet');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('an embedded database in a folder', () => {
  it('makes the folder, keeps what it was given, and is refused to a second one while it is open', async () => {
    const first = await openPGlite(folder);
    await first.query('CREATE TABLE day AS SELECT date $$2024-03-31$$ AS day');
    await expect(openPGlite(folder)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await first.close();
    const second = await openPGlite(folder);
    expect(await second.query('SELECT day FROM day')).toEqual([{ day: '2024-03-31' }]);
    await second.close();
  });

  it('opens with all that was committed after its program was killed', async () => {
    const program = startCode(`
      import { openDatabase } from '@samspill/shared/database/open-database';
      const database = await openDatabase(${JSON.stringify(`pglite:${folder}`)});
      await database.query('CREATE TABLE kept AS SELECT 7 AS value');
      console.log('committed');
      await database.transaction(async (query) => {
        await query('UPDATE kept SET value = 8');
        console.log('open');
        await new Promise(() => setInterval(() => undefined, 1000));
      });`);
    expect(await program.line()).toBe('committed');
    expect(await program.line()).toBe('open');
    await program.kill();
    const database = await openPGlite(folder);
    expect(await database.query('SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await database.close();
  });

  it('is made again when a program was stopped while it made it', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'PG_VERSION'), '18\n');
    await writeFile(`${folder}.unfinished`, '');
    const database = await openPGlite(folder);
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(`${folder}.unfinished`)).toBe(false);
  });

  it('never takes a folder that holds something else', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'letter.txt'), 'keep me');
    const refusal = { code: 'DATABASE_UNREACHABLE', message: expect.stringContaining(folder) as string };
    await expect(openPGlite(folder)).rejects.toMatchObject(refusal);
    await expect(openPGlite(folder)).rejects.toMatchObject(refusal);
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('says in one sentence that a file is not a folder', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(openPGlite(join(parent, 'file'))).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: `The embedded database cannot be kept in ${join(parent, 'file')}: that is not a folder that this user may write to.`,
    });
  });
});
