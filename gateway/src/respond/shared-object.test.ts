import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';
import { Mark } from '../execute/mark.ts';

const schema = buildSchema(
  'type Query { all: [Place!]!  one: Place } type Place { name: String  other: Place }',
);

/** An object that tells how often its name is read. */
function countedPlace(name: unknown): { readonly place: object; readonly reads: () => number } {
  let reads = 0;
  const place = {
    get name() {
      reads += 1;
      return name;
    },
  };
  return { place, reads: () => reads };
}

function render(document: string, root: Record<string, unknown>, shared: object[]) {
  return compileDocument(schema, document).program.render(mergedOf(root, shared), NOTHING_FURTHER);
}

it('renders an object that stands at several places once for each selection', () => {
  const { place, reads } = countedPlace('Oslo');
  const { text } = render('{ all { name } one { n: name } }', { all: [place, place, place], one: place }, [
    place,
  ]);
  expect(text).toBe('{"all":[{"name":"Oslo"},{"name":"Oslo"},{"name":"Oslo"}],"one":{"n":"Oslo"}}');
  expect(reads()).toBe(2);
});

it('renders it once for selections that ask the same, wherever they are written', () => {
  const { place, reads } = countedPlace('Oslo');
  const document =
    '{ all { ...P } one { ... on Place { name } other { ...P } } } fragment P on Place { name }';
  const { text } = render(document, { all: [place], one: { name: 'x', other: place } }, [place]);
  expect(text).toBe('{"all":[{"name":"Oslo"}],"one":{"name":"x","other":{"name":"Oslo"}}}');
  expect(reads()).toBe(1);
});

it('tells selections apart that differ in the name, the field or a part alone', () => {
  const { place } = countedPlace('Oslo');
  const root = { all: [place], one: place };
  const document =
    '{ all { a: name } one { a: __typename other { name } } b: one { a: __typename other { n: name } } }';
  const { text } = render(document, { ...root, one: { other: place } }, [place]);
  expect(text).toBe(
    '{"all":[{"a":"Oslo"}],"one":{"a":"Place","other":{"name":"Oslo"}},"b":{"a":"Place","other":{"n":"Oslo"}}}',
  );
});

it('renders an object with an error at each of its places, with the path of each', () => {
  const error = { message: 'Lost.', code: 'FORBIDDEN', subgraph: 'places', reason: undefined } as const;
  const { place } = countedPlace(new Mark([error]));
  const outer = { name: 'x', other: place };
  const { text, errors } = render('{ all { other { name } } }', { all: [outer, outer] }, [place, outer]);
  expect(text).toBe('{"all":[{"other":{"name":null}},{"other":{"name":null}}]}');
  expect(errors.map(({ path }) => path)).toEqual([
    ['all', 0, 'other', 'name'],
    ['all', 1, 'other', 'name'],
  ]);
});

it('keeps a text for one answer only', () => {
  const { program } = compileDocument(schema, '{ all { name } }');
  const place: Record<string, unknown> = { name: 'a' };
  const data = mergedOf({ all: [place, place] }, [place]);
  expect(program.render(data, NOTHING_FURTHER).text).toContain('"a"');
  place['name'] = 'b';
  expect(program.render(data, NOTHING_FURTHER).text).toBe('{"all":[{"name":"b"},{"name":"b"}]}');
});
