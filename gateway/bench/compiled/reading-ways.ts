import { parseHarmless } from '../../src/fetch/parse-harmless.ts';
import { parseRepeats } from '../../src/fetch/repeats/parse-repeats.ts';
import type { RepeatField } from '../../src/fetch/repeats/repeat-field.ts';
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
  return [...waysOf('repeats', repeating), ...waysOf('different', different)];
}

const NAMES = ['author', 'product'];

/** As deep as the names stand in one another. */
const DEPTH = 6;

function waysOf(what: string, data: string): readonly Way[] {
  const text = `{"data":{"list":${data}}}`;
  const places = { next: 0 };
  const inner = fieldsOf(DEPTH, places);
  const lists = ['users', 'topProducts'].map((name) => ({ name, place: null, fields: inner }));
  const repeating = { names: NAMES, fields: [{ name: 'list', place: null, fields: [...lists, ...inner] }] };
  const units = text.length / 1000;
  return [
    { name: `each by itself, ${what}`, units, once: () => lengthOf(parseHarmless(text)) },
    {
      name: `repeats once, ${what}`,
      units,
      once: () => lengthOf(parseRepeats(text, repeating, parseHarmless).value),
    },
  ];
}

function fieldsOf(depth: number, places: { next: number }): readonly RepeatField[] {
  if (depth === 0) return [];
  return ['reviews', ...NAMES].map((name) => ({
    name,
    place: name === 'reviews' ? null : places.next++,
    fields: fieldsOf(depth - 1, places),
  }));
}

function lengthOf(value: unknown): number {
  return Object.keys(value as object).length;
}
