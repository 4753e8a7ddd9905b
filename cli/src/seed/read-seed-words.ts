import { fail } from '@samspill/shared/errors';
import { readScale } from '@samspill/shared/synthetic/scale';
import { readSubgraphName } from '../read-subgraph-name.ts';
import { readWords } from '../read-words.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';

/** What is to be loaded: into which subgraphs, and either from a folder or at a scale or neither. */
export interface SeedWords {
  readonly subgraphs: readonly SubgraphName[];
  readonly from: string | undefined;
  /** As it was written: it has been read and is one. */
  readonly scale: string | undefined;
}

/** Reads the words after `seed`, or says in one sentence what is wrong with them, before anything is made or loaded. */
export function readSeedWords(words: readonly string[]): SeedWords {
  const { values, positionals } = readWords('seed', joinNegative(words), {
    from: { type: 'string' },
    scale: { type: 'string' },
  });
  const [word, ...more] = positionals;
  const { from, scale } = values;
  if (more.length > 0) fail('USAGE', 'Name one subgraph and, with --from, one folder.');
  if (from !== undefined && scale !== undefined) fail('USAGE', 'Give either --from or --scale, not both.');
  if (scale !== undefined) readScale(scale);
  const all = word === undefined && from === undefined;
  return { subgraphs: all ? SUBGRAPH_NAMES : [readSubgraphName(word)], from, scale };
}

/** A number below zero is a value that is refused as such, not an option that nobody knows. */
function joinNegative(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--scale');
  const next = words[at + 1];
  if (at === -1 || next === undefined || !/^-\.?\d/.test(next)) return words;
  return [...words.slice(0, at), `--scale=${next}`, ...words.slice(at + 2)];
}
