import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCode } from '../../../test/support/start-code.ts';
import { lockFolder } from './folder-lock.ts';

let parent = '';
let folder = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'samspill-lock-'));
  folder = join(parent, 'made', 'labour');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const contender = (then: string) =>
  startCode(`
    import { lockFolder } from '@samspill/shared/database/folder-lock';
    const release = await lockFolder(${JSON.stringify(folder)}).then((release) => (console.log('mine'), release), (error) => (console.log(error.code), null));
    ${then}`);

describe('the lock of a folder', () => {
  it('makes the folder, and leaves nothing beside it when it is given back', async () => {
    const release = await lockFolder(folder);
    expect(existsSync(folder)).toBe(true);
    await release();
    expect(await readdir(join(parent, 'made'))).toEqual(['labour']);
  });

  it('is refused to a second one with the folder as it was named, until the first gives it back', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'DATABASE_IN_USE',
      message: `Another program has the embedded database ${folder} open: stop it first.`,
    });
    await release();
    await (
      await lockFolder(folder)
    )();
  });

  it('goes to exactly one of many who ask at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(11);
  });

  it('goes to exactly one of several programs that start together', async () => {
    const programs = Array.from({ length: 3 }, () => contender('setInterval(() => undefined, 1000);'));
    const said = await Promise.all(programs.map(({ line }) => line()));
    expect(said.sort()).toEqual(['DATABASE_IN_USE', 'DATABASE_IN_USE', 'mine']);
    await Promise.all(programs.map(({ kill }) => kill()));
  });

  it('is taken over from a program that was killed', async () => {
    const program = contender('setInterval(() => undefined, 1000);');
    expect(await program.line()).toBe('mine');
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await program.kill();
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(join(parent, 'made'))).toEqual(['labour']);
  });
});
