import fc from 'fast-check';
import { execute, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { buildStrictSchema, createMergedDataResolver } from '../../fixtures/merged-data-resolvers.ts';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';
import { Mark } from '../execute/mark.ts';

const schema = buildStrictSchema(`
  type Query { place: Place  places: [Place!]  must: Place!  any(n: Int): Any  named: [Named!]!  grid: [[Int!]]! }
  interface Named { name: String! }
  type County implements Named { name: String!  code: ID!  size: Float  head: Person  places: [Place]! }
  type Person implements Named { name: String!  age: Int  kind: Kind!  born: Date  isHead: Boolean! }
  union Any = County | Person
  type Place { id: ID!  count: Int!  note: String  day: Date!  tags: [String!]  kinds: [Kind]  of: Any!  inner: Place }
  enum Kind { SMALL LARGE }
  scalar Date
`);

const OPERATIONS = [
  '{ place { id n: note note count day tags kinds inner { id inner { count } } } places { id of { __typename } } }',
  '{ must { id of { ... on Named { called: name } ... on Person { age kind isHead } } } grid }',
  `{ any(n: 1) { ... on County { ...C places { ...P } } ... on Person { kind age born } __typename }
     named { ...C name ... on Person { __typename kind born n: name } } t: __typename }
   fragment C on County { size code head { name age } }
   fragment P on Place { day id inner { note ...Q } }
   fragment Q on Place { note of { ... on Any { ... on County { code } } } }`,
];

const COMPILED = new Map(OPERATIONS.map((text) => [text, compileDocument(schema, text)]));

const FIELD_NAMES = ['place', 'places', 'must', '_0_any', 'named', 'grid', 'name', 'code', 'size', 'head'];
const MORE_NAMES = [
  'age',
  'kind',
  'born',
  'isHead',
  'id',
  'count',
  'note',
  'day',
  'tags',
  'kinds',
  'of',
  'inner',
];

const junk = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.constantFrom(undefined, Infinity, NaN, -0, 2 ** 31, 2 ** 53, 1e21, '\ud800', '"\\\n\u2028', () => 1),
);

const wrapped = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: value },
    { weight: 1, arbitrary: junk },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.boolean(), fc.oneof(fc.constant(null), value)).map(markOf) },
  );

function markOf([isExplained, value]: readonly [boolean, unknown]): Mark {
  const error = { message: 'Lost.', code: 'FORBIDDEN', subgraph: 'places', reason: undefined } as const;
  return new Mark(isExplained ? [error] : [], value);
}

/** A list in which each entry stands at two places. */
function twice(entries: readonly unknown[]): readonly unknown[] {
  return [...entries, ...entries];
}

/** All objects and lists of some data. */
function objectsIn(value: unknown): readonly object[] {
  if (value instanceof Mark) return objectsIn(value.value);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

const { root } = fc.letrec<Record<'place' | 'person' | 'county' | 'root', unknown>>((tie) => {
  const text = fc.string({ unit: 'binary', maxLength: 50 });
  const list = (entry: fc.Arbitrary<unknown>) => fc.array(wrapped(entry), { maxLength: 3 }).map(twice);
  const kind = fc.constantFrom('SMALL', 'LARGE', 'LARGE', 'HUGE');
  const named = fc.oneof({ maxDepth: 5 }, tie('person'), tie('county'));
  const place = fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant({ id: 1, of: {} }),
    tie('place'),
  );
  return {
    place: fc.record({
      id: wrapped(fc.oneof(text, fc.integer())),
      count: wrapped(fc.integer()),
      note: wrapped(text),
      day: wrapped(fc.oneof(text, fc.jsonValue())),
      tags: wrapped(list(text)),
      kinds: wrapped(list(kind)),
      of: wrapped(named),
      inner: wrapped(place),
    }),
    person: fc.record({
      __typename: fc.constantFrom('Person', 'Person', 'Person', 'Place', 'Named'),
      name: wrapped(text),
      age: wrapped(fc.integer()),
      kind: wrapped(kind),
      born: wrapped(text),
      isHead: wrapped(fc.boolean()),
    }),
    county: fc.record({
      __typename: fc.constant('County'),
      name: wrapped(text),
      code: wrapped(text),
      size: wrapped(fc.double()),
      head: wrapped(tie('person')),
      places: wrapped(list(place)),
    }),
    root: fc.record({
      place: wrapped(place),
      places: wrapped(list(place)),
      must: wrapped(place),
      _0_any: wrapped(named),
      named: wrapped(list(named)),
      grid: wrapped(list(list(fc.integer()))),
    }),
  };
});

const wild = fc.dictionary(fc.constantFrom(...FIELD_NAMES, ...MORE_NAMES, '__typename'), junk);

/** The nulls and values that have an error: an error below a null is one of that null. */
function explained(data: unknown, paths: readonly (readonly (string | number)[])[]): readonly string[] {
  const positions = paths.map((path) => {
    let value = data;
    for (const [depth, step] of path.entries()) {
      if (value === null) return path.slice(0, depth);
      value = (value as Record<string | number, unknown>)[step];
    }
    return path;
  });
  return [...new Set(positions.map((path) => JSON.stringify(path)))].sort();
}

it('gives what graphql-js gives, null for null and error for error, whatever the subgraphs said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...OPERATIONS), fc.oneof(root, wild), (text, data) => {
      const { program, document, names } = COMPILED.get(text) ?? compileDocument(schema, text);
      const object = data as Record<string, unknown>;
      const resolver = createMergedDataResolver(names);
      const expected = execute({ schema, document, rootValue: object, fieldResolver: resolver.resolve });
      const { data: shaped, errors = [] } = expected as ExecutionResult;
      const rendered = program.render(mergedOf(object, objectsIn(object)), NOTHING_FURTHER);
      expect(program.render(mergedOf(object), NOTHING_FURTHER)).toEqual(rendered);
      expect(rendered.text).toBe(JSON.stringify(shaped));
      const said = [...errors.map(({ path }) => path ?? []), ...resolver.besideValues];
      const paths = rendered.errors.map(({ path }) => path ?? []);
      expect(explained(shaped, paths)).toEqual(explained(shaped, said));
    }),
    { numRuns: 1000 },
  );
});
