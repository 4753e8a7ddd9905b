import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One generated piece: what it is made of, and the files that must be there when it is made. */
export interface Piece {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Answers whether a piece was made of just these inputs and still stands. */
export async function isFresh(folder: string, piece: Piece): Promise<boolean> {
  const stamp = await readFile(stampPath(folder, piece), 'utf8').catch(() => '');
  return stamp === hashOf(piece.inputs) && piece.outputs.every((output) => existsSync(join(folder, output)));
}

/** Remembers what a piece was made of. Written last, so that a broken run is made again. */
export async function stampPiece(folder: string, piece: Piece): Promise<void> {
  const path = stampPath(folder, piece);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, hashOf(piece.inputs));
}

function stampPath(folder: string, piece: Piece): string {
  return join(folder, '.stamps', piece.name);
}

function hashOf(inputs: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
