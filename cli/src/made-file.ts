import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CommandContext } from './command.ts';

/** A file of the product that is made from other files of it, and committed. */
export interface MadeFile {
  /** From the root of the product: `docs/graph.md`. */
  readonly path: string;
  readonly text: string;
}

/** Those that are not on disk as they would be made now. */
export async function findDrift(root: string, files: readonly MadeFile[]): Promise<readonly MadeFile[]> {
  const written = await Promise.all(
    files.map(({ path }) => readFile(join(root, path), 'utf8').catch(() => '')),
  );
  return files.filter(({ text }, index) => unix(text) !== unix(written[index] ?? ''));
}

/** Writes them, and says so of each. */
export async function writeMadeFiles(
  { root, print }: Pick<CommandContext, 'root' | 'print'>,
  files: readonly MadeFile[],
): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    print(`Wrote ${path}.`);
  }
}

/** A checkout on Windows may end lines in its own way, also within the schemas' descriptions: that is no drift. */
function unix(text: string): string {
  return text.replaceAll('\r', '');
}
