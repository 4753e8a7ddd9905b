import { SamspillError, fail } from '@samspill/shared/errors';
import { lockFolder } from '@samspill/shared/database/folder-lock';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands beside a database while it is made, and goes on standing there when that was interrupted. */
const MARK = '.unfinished';

/**
 * Removes every embedded database in a folder, finished or not, while holding the lock of each, so that none is pulled
 * away under a graph that runs: then it is DATABASE_IN_USE and nothing is removed. Other files are left alone.
 * Answers with the names of those removed.
 */
export async function emptyDatabases(folder: string): Promise<readonly string[]> {
  const names = await databasesIn(folder);
  const releases: (() => Promise<void>)[] = [];
  try {
    for (const name of names) releases.push(await take(join(folder, name)));
    for (const name of names) {
      await rm(join(folder, name), { recursive: true, force: true });
      await rm(join(folder, name + MARK), { force: true });
    }
  } finally {
    for (const release of releases) await release();
  }
  return names;
}

async function databasesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.flatMap((entry) => {
    if (entry.isDirectory()) return entry.name.endsWith('.lock') ? [] : [entry.name];
    return entry.name.endsWith(MARK) ? [entry.name.slice(0, -MARK.length)] : [];
  });
  return [...new Set(names)].sort();
}

async function take(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockFolder(folder);
  } catch (fault) {
    if (!(fault instanceof SamspillError) || fault.code !== 'DATABASE_IN_USE') throw fault;
    return fail('DATABASE_IN_USE', 'A graph runs on these databases: end it, then reset again.');
  }
}
