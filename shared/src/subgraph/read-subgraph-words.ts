import { parseArgs } from 'node:util';
import { fail } from '../errors.ts';
import { readScale } from '../synthetic/scale.ts';

/** The commands of a subgraph, in a sentence. */
export const USAGE = `The commands are: serve (the default; migrates, loads what is new, listens), migrate, seed [--from FOLDER | --scale NUMBER], series (tells each series of figures, a line of JSON each), audit (the log of disclosures; audit --help tells more).`;

const COMMANDS = ['serve', 'migrate', 'seed', 'series'];

/** Reads the words that a subgraph was started with; USAGE when it does not know them. */
export function readSubgraphWords(words: readonly string[]) {
  const { values, positionals } = parseWords(words);
  const [command = 'serve', ...rest] = positionals;
  const { from, scale, help = false } = values;
  const options = [from, scale].filter((given) => given !== undefined).length;
  const known = COMMANDS.includes(command) && rest.length === 0;
  if (!known || options > (command === 'seed' ? 1 : 0)) return fail('USAGE', USAGE);
  return { command, from, help, scale: scale === undefined ? undefined : readScale(scale) };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        scale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    return fail('USAGE', USAGE);
  }
}
