import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The settings that hold here: those of a `.env` file at the root, and over them the real environment. */
export async function readEnvironment(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  const text = await readFile(join(root, '.env'), 'utf8').catch(() => '');
  return { ...parseEnv(text), ...environment };
}
