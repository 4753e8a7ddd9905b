import { parseRepeats } from '../../src/fetch/repeats/parse-repeats.ts';
import type { Way } from './measure-ways.ts';

const OBJECTS = 300;

/** The ways from a subgraph's text to data: of a text whose objects repeat, and of one whose objects are all different. */
export function readingWays(repeating: string): readonly Way[] {
  const different = JSON.stringify(
    Array.from({ length: OBJECTS }, (_, index) => ({
      id: `${index}`,
      body: `What was said of it for the ${index}th time, which nobody had said before.`,
      author: {
        __typename: 'User',
        id: `${index}`,
        username: `person-${index}`,
        name: `Synthetic person ${index}`,
      },
    })),
  );
  return [
    ...waysOf('repeats', repeating, ['author', 'product']),
    ...waysOf('different', different, ['author']),
  ];
}

function waysOf(what: string, text: string, names: readonly string[]): readonly Way[] {
  const units = text.length / 1000;
  return [
    { name: `JSON.parse, ${what}`, units, once: () => lengthOf(JSON.parse(text)) },
    { name: `repeats once, ${what}`, units, once: () => lengthOf(parseRepeats(text, names).value) },
  ];
}

function lengthOf(value: unknown): number {
  return Object.keys(value as object).length;
}
