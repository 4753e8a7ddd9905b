import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRepeats } from './parse-repeats.ts';

const NAMES = ['author', 'product', 'a'];

/** Values in which a few objects stand again and again, in one another as well, and under other names too. */
const values = fc
  .tuple(
    fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('"author":{', '{"a":{"b', '\\', '\u0001', 7, null),
        ),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...NAMES, 'id', 'x', '"a', '\\"a'), tie('tree'), { maxKeys: 4 }),
      ),
    })).tree,
    fc.array(fc.dictionary(fc.constantFrom(...NAMES, 'id'), fc.string(), { minKeys: 1 }), { minLength: 1 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES, 'x'), fc.nat()), { maxLength: 40 }),
  )
  .map(([tree, pool, places]) => {
    const inner = pool.map((object, index) => ({
      ...object,
      product: pool[(index + 1) % pool.length],
      tree,
    }));
    return { tree, places: places.map(([name, at], id) => ({ id, [name]: inner[at % inner.length] })) };
  });

describe('objects that repeat in a text', () => {
  it('are read as JSON.parse reads them, whatever they hold', () => {
    let folded = 0;
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        const parsed = parseRepeats(text, NAMES);
        folded += parsed.shared.length;
        expect(parsed.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
    expect(folded).toBeGreaterThan(500);
  });

  it('make no JSON of what is none, wherever a text is changed', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 30 }),
      by: fc.constantFrom('', '"', '{', '}', ',', '"a":{', '\\', '"}', ']', '},{', '"author":'),
    });
    fc.assert(
      fc.property(values, edit, (value, { at, length, by }) => {
        const whole = JSON.stringify(value);
        const place = at % whole.length;
        const text = whole.slice(0, place) + by + whole.slice(place + length);
        expect(outcomeOf(() => parseRepeats(text, NAMES).value)).toEqual(outcomeOf(() => JSON.parse(text)));
      }),
      { numRuns: 3_000 },
    );
  });

  const author = { __typename: 'User', id: '1', about: 'b'.repeat(60) };

  it('are one object, also where they stand in one that repeats itself', () => {
    const product = { upc: '1', name: 'c'.repeat(60), author };
    const text = JSON.stringify([{ author }, { product }, { product }, { author }]);
    const { value, shared } = parseRepeats(text, NAMES);
    const [first, second, third, fourth] = value as readonly Record<string, Record<string, unknown>>[];
    expect(third?.['product']).toBe(second?.['product']);
    expect(second?.['product']?.['author']).toBe(first?.['author']);
    expect(fourth?.['author']).toBe(first?.['author']);
    expect(shared).toHaveLength(2);
  });

  it('are two where they differ at their very end', () => {
    const text = JSON.stringify([{ author }, { author: { ...author, about: `${author.about}!` } }]);
    expect(parseRepeats(text, NAMES)).toEqual({ value: JSON.parse(text) as unknown, shared: [] });
  });

  it('are not looked for any longer when the first of them are all different', () => {
    const different = Array.from({ length: 100 }, (_, id) => ({ author: { id, about: 'd'.repeat(60) } }));
    const text = JSON.stringify([...different, { author }, { author }]);
    expect(parseRepeats(text, NAMES)).toEqual({ value: JSON.parse(text) as unknown, shared: [] });
  });

  it('of a text that is nested too deep are read as JSON.parse reads them', () => {
    const deep = `${'{"a":['.repeat(5_000)}0${']}'.repeat(5_000)}`;
    const text = `[{"a":${deep}},{"a":${deep}}]`;
    let [place] = parseRepeats(text, ['a']).value as readonly unknown[];
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
