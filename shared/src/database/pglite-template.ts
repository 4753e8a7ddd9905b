import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';

/** An empty database as a tar file: unpacking one takes a fifth of the time in which PGlite makes one. */
export async function readTemplate(): Promise<Blob | null> {
  const file = await templateFile();
  return readFile(file).then(
    (bytes) => new Blob([bytes]),
    () => null,
  );
}

/** Keeps a database that was made just now for those to come; where that is not allowed, each is made anew. */
export async function keepTemplate(pglite: PGlite): Promise<void> {
  const file = await templateFile();
  const own = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(own, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
    await rename(own, file);
  } catch {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/** Beside the installed packages, named after the version of PGlite that made it: only that version may read it. */
async function templateFile(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const packageFolder = resolve(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return resolve(packageFolder, '..', '..', '.cache', 'samspill', `pglite-${version}.tar`);
}
