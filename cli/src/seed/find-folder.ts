import { fail } from '@samspill/shared/errors';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The folder of a word, seen from where the user stands; USAGE when there is none, before anything is loaded. */
export async function findFolder(word: string, from: string): Promise<string> {
  const folder = resolve(from, word);
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) fail('USAGE', `There is no folder ${word} to load from.`);
  return folder;
}
