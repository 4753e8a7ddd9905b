import { SUBGRAPH_NAMES } from '../subgraphs.ts';
import { findStalePieces } from './find-stale-pieces.ts';
import type { CommandContext } from '../command.ts';

/** Makes every stale piece of generated code anew, all subgraphs side by side, with a line for each. */
export async function bringUpToDate({ root, environment, note }: CommandContext): Promise<void> {
  const found = await Promise.all(SUBGRAPH_NAMES.map((name) => findStalePieces(root, name, environment)));
  await Promise.all(
    found.flat().map(async ({ subgraph, piece, make }) => {
      await make();
      note(`Made the ${piece} of ${subgraph}.`);
    }),
  );
}
