import { fail } from '@samspill/shared/errors';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A file with operations. */
export interface DocumentFile {
  /** As whoever named it, or its folder, would say it. */
  readonly name: string;
  readonly text: string;
}

/** The documents of files and folders, in the order of the names; of a folder, all that end in `.graphql`, however deep. */
export async function findDocuments(
  folder: string,
  names: readonly string[],
): Promise<readonly DocumentFile[]> {
  const files = await Promise.all(names.map((name) => filesAt(folder, name)));
  return Promise.all([...new Set(files.flat())].map((name) => readDocumentFile(folder, name)));
}

async function filesAt(folder: string, name: string): Promise<readonly string[]> {
  const found = await stat(resolve(folder, name)).catch(() => fail('USAGE', `There is no file ${name}.`));
  if (!found.isDirectory()) return [name];
  const inside = await readdir(resolve(folder, name), { recursive: true });
  const documents = inside.filter((file) => file.endsWith('.graphql')).sort();
  if (documents.length === 0) fail('USAGE', `There is no document in ${name}: they end in .graphql.`);
  return documents.map((file) => join(name, file));
}

async function readDocumentFile(folder: string, name: string): Promise<DocumentFile> {
  const text = await readFile(resolve(folder, name), 'utf8').catch(() =>
    fail('USAGE', `The file ${name} cannot be read.`),
  );
  return { name, text };
}
