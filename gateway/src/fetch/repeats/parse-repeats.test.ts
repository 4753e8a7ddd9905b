import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepeats, type Parsed } from './parse-repeats.ts';
import type { Repeating, RepeatField } from './repeat-field.ts';

const NAMES = ['author', 'product', 'a'];

/** Each name below each other one, to a depth; every name has a place of its own wherever it is. */
function fieldsOfDepth(depth: number, newPlace: () => number | null): readonly RepeatField[] {
  if (depth === 0) return [];
  return [...NAMES, 'list'].map((name) => ({
    name,
    place: name === 'list' ? null : newPlace(),
    fields: fieldsOfDepth(depth - 1, newPlace),
  }));
}

let places = 0;
const REPEATING: Repeating = { names: NAMES, fields: fieldsOfDepth(5, () => places++) };
const read = (text: string, repeating = REPEATING): Parsed => parseRepeats(text, repeating, JSON.parse);

const trees = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"author":{', '{"a":{"b', '\\', '\u0001', '\u00010', 7, null),
    ),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES, 'list', 'id', 'x', '"a', '\\"a'), tie('tree'), { maxKeys: 4 }),
  ),
})).tree;

/** Answers in which a few objects stand again and again, in one another as well; some hold what nobody asked for. */
const answers = fc
  .record({
    tree: fc.option(trees, { freq: 1, nil: 'leaf' }),
    treeName: fc.constantFrom('a', 'x'),
    pool: fc.array(fc.dictionary(fc.constantFrom(...NAMES, 'id'), fc.string(), { minKeys: 1 }), {
      minLength: 1,
      maxLength: 4,
    }),
    standing: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.nat()), { minLength: 8, maxLength: 40 }),
  })
  .map(({ tree, treeName, pool, standing }) => {
    const inner = pool.map((object, index) => ({
      ...object,
      product: pool[(index + 1) % pool.length],
      tree,
    }));
    const list = standing.map(([name, at], id) => ({ id, [name]: inner[at % inner.length] }));
    return { data: { list, [treeName]: tree } };
  });

describe('objects that repeat in an answer', () => {
  it('are read as JSON.parse reads them, whatever they hold', () => {
    let shared = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        const text = JSON.stringify(answer);
        const parsed = read(text);
        shared += parsed.shared.length;
        expect(parsed.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
    expect(shared).toBeGreaterThan(500);
  });

  it('make no JSON of what is none, wherever a text is changed', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 30 }),
      by: fc.constantFrom('', '"', '{', '}', ',', '"a":{', '\\', '\\"', '"}', ']', '},{', '"author":'),
    });
    fc.assert(
      fc.property(answers, edit, (answer, { at, length, by }) => {
        const whole = JSON.stringify(answer);
        const place = at % whole.length;
        const text = whole.slice(0, place) + by + whole.slice(place + length);
        expect(outcomeOf(() => read(text).value)).toEqual(outcomeOf(() => JSON.parse(text) as unknown));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are no JSON where a string before one of them does not end', () => {
    const text = '{"data":{"list":[{"a":{"id":"1"}},{"a":{"id":"1"}},{"b":"c\\","a":{"id":"1"}}]}}';
    expect(() => read(text)).toThrow(SyntaxError);
  });

  const author = { __typename: 'User', id: '1', about: 'b'.repeat(120) };
  const list = (...entries: readonly unknown[]): string => JSON.stringify({ data: { list: entries } });
  const entriesOf = ({ value }: Parsed) =>
    (value as { data: { list: Record<string, Record<string, unknown>>[] } }).data.list;

  it('are one object under each field of the selection, also where they stand in one that repeats itself', () => {
    const product = { upc: '1', name: 'c'.repeat(120), author };
    const parsed = read(list({ author }, { product }, { product }, { author }));
    const [first, second, third, fourth] = entriesOf(parsed);
    expect(third?.['product']).toBe(second?.['product']);
    expect(fourth?.['author']).toBe(first?.['author']);
    expect(second?.['product']?.['author']).toEqual(first?.['author']);
    expect(second?.['product']?.['author']).not.toBe(first?.['author']);
    expect(new Set(parsed.shared)).toEqual(new Set([first?.['author'], second?.['product']]));
  });

  it('are read each by itself under a field where they may not be one', () => {
    const apart = { names: ['author'], fields: [{ name: 'list', place: null, fields: [] }] };
    const fields = [{ name: 'list', place: null, fields: [{ name: 'author', place: null, fields: [] }] }];
    for (const repeating of [apart, { ...apart, fields }]) {
      const parsed = read(list({ author }, { author }), repeating);
      const [first, second] = entriesOf(parsed);
      expect(second).toEqual(first);
      expect(second?.['author']).not.toBe(first?.['author']);
      expect(parsed.shared).toEqual([]);
    }
  });

  it('are one in lists of lists', () => {
    const parsed = read(JSON.stringify({ data: { list: [[{ author }], [[{ author }], null]] } }));
    const [one, other] = entriesOf(parsed) as unknown as [[{ author: object }], [[{ author: object }]]];
    expect(other[0][0].author).toBe(one[0].author);
    expect(parsed.shared).toEqual([author]);
  });

  it('are two where they differ at their very end', () => {
    const text = list({ author }, { author: { ...author, about: `${author.about}!` } });
    expect(read(text)).toEqual({ value: JSON.parse(text) as unknown, shared: [] });
  });

  it('are found when they are short, whatever comes after them', () => {
    const short = { author: { id: '1' } };
    const parsed = read(list({ ...short, n: 1 }, { ...short, n: 22 }, { ...short, n: 333 }));
    expect(parsed.shared).toEqual([{ id: '1' }]);
  });

  it('are not looked for any longer when the first of them are all different', () => {
    const different = Array.from({ length: 100 }, (_, id) => ({ author: { id, about: 'd'.repeat(60) } }));
    const text = list(...different, { author }, { author });
    expect(read(text)).toEqual({ value: JSON.parse(text) as unknown, shared: [] });
  });

  it('of a text that is nested too deep are read as JSON.parse reads them', () => {
    const deep = `${'{"a":['.repeat(5_000)}0${']}'.repeat(5_000)}`;
    const text = `{"data":{"list":[{"a":${deep}},{"a":${deep}}]}}`;
    const parsed = read(text);
    let place: unknown = entriesOf(parsed)[1];
    let depth = 0;
    for (; typeof place === 'object' && place !== null; depth += 1) {
      const { a } = place as { readonly a: unknown };
      place = Array.isArray(a) ? a[0] : a;
    }
    expect([depth, place]).toEqual([5_001, 0]);
  });
});

function outcomeOf(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (fault) {
    return fault instanceof SyntaxError ? 'no JSON' : fault;
  }
}
