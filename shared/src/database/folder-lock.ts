import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail } from '../errors.ts';
import { processStart } from './process-start.ts';

/**
 * Takes a folder, made when missing, for this program alone; DATABASE_IN_USE when another has it. Gives its release.
 *
 * Each contender puts a claim of its own beside the folder (`FOLDER.lock/PID-START-ID.wanted`) and then looks at the
 * others', so of any two the later one sees the earlier. A claim of a process that has ended is void. Whoever sees a
 * holder, or a contender before itself in order, gives up; the first in order waits until the rest have
 * given up or one of them, who looked before it came, says that it holds the folder (`.held`).
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const claims = `${await realpath(folder)}.lock`;
  const mine = `${process.pid}-${(await processStart(process.pid)) ?? ''}-${randomUUID()}`;
  const release = () => withdraw(claims, mine);
  await write(claims, `${mine}.wanted`);
  if (!(await isGiven(claims, mine))) {
    await release();
    return fail(
      'DATABASE_IN_USE',
      `Another program has the embedded database ${folder} open: stop it first.`,
    );
  }
  await write(claims, `${mine}.held`);
  return release;
}

async function isGiven(claims: string, mine: string): Promise<boolean> {
  for (;;) {
    const others = await othersClaims(claims, mine);
    if (others.length === 0) return true;
    if (others.some(({ name, held }) => held || name < mine)) return false;
    await pause(2);
  }
}

/** The claims of processes that run; those of others are removed, which is safe because no name comes twice. */
async function othersClaims(
  claims: string,
  mine: string,
): Promise<readonly { name: string; held: boolean }[]> {
  const files = await readdir(claims);
  const names = new Set(files.map((file) => file.replace(/\.(wanted|held)$/, '')));
  names.delete(mine);
  const others = [];
  for (const name of names) {
    if (await isVoid(name)) await remove(claims, name);
    else others.push({ name, held: files.includes(`${name}.held`) });
  }
  return others;
}

async function isVoid(name: string): Promise<boolean> {
  const [pid = '', start = ''] = name.split('-');
  const running = await processStart(Number(pid));
  return running === null || (running !== '' && start !== '' && running !== start);
}

/** The last one out may remove the claims' folder between our making it and our writing in it. */
async function write(claims: string, file: string): Promise<void> {
  for (;;) {
    await mkdir(claims, { recursive: true });
    try {
      await writeFile(join(claims, file), `${process.pid}\n`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function withdraw(claims: string, name: string): Promise<void> {
  await remove(claims, name);
  await rmdir(claims).catch(() => undefined);
}

async function remove(claims: string, name: string): Promise<void> {
  await rm(join(claims, `${name}.held`), { force: true });
  await rm(join(claims, `${name}.wanted`), { force: true });
}
