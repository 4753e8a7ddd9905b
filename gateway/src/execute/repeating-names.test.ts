import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { FetchNode } from '../plan/plan.ts';
import { compileProgram } from './program.ts';

const schema = buildSchema(`
  type Query { me: User books: [Book!]! }
  union Owner = User | Shop
  interface Named { name: String }
  type User implements Named { id: ID name: String home: Town books: [Book] }
  type Shop implements Named { name: String town: Town }
  type Town { name: String mayor: User }
  type Book { id: ID title: String author: User owner: Owner }
`);

const FETCH: FetchNode = {
  kind: 'Fetch',
  subgraph: 's',
  path: [],
  operationKind: 'query',
  operation: '',
  requires: null,
  variables: [],
  contexts: [],
  inputRewrites: [],
  outputRewrites: [],
};

const ENTITIES: Partial<FetchNode> = {
  path: ['books', '@'],
  requires: [{ kind: 'Field', from: 'id', name: 'id', selections: null }],
};

const namesOf = (operation: string, other: Partial<FetchNode> = {}): readonly string[] =>
  compileProgram({ root: { ...FETCH, operation, ...other } }, schema).requestFor([0]).repeating;

it.each<[string, string, Partial<FetchNode>, readonly string[]]>([
  [
    'objects below the root, by their names in the answer',
    '{me{id} books{id a0:author{home{name}}}}',
    {},
    ['a0', 'home'],
  ],
  ['no lists', '{me{books{id} home{name}}}', {}, ['home']],
  ['what stands in types of a union', '{books{owner{...on Shop{town{name}}}}}', {}, ['owner', 'town']],
  [
    'those nearest to the top first',
    '{books{owner{...on User{home{mayor{id}}}} author{id}}}',
    {},
    ['owner', 'author', 'home', 'mayor'],
  ],
  [
    'objects of an entity itself',
    'query($representations:[_Any!]!){_entities(representations:$representations){...on Book{author{name}}}}',
    ENTITIES,
    ['author'],
  ],
  [
    'nothing where the answer is to be rewritten',
    '{books{author{id}}}',
    { outputRewrites: [{ kind: 'SetValue', path: ['books', 'id'], value: '1' }] },
    [],
  ],
])('names %s', (_what, ...[operation, other, names]) => {
  expect(namesOf(operation, other)).toEqual(names);
});

it('names nothing where two fetches write into one object, since there each place has its own', () => {
  const operation = '{books{author{id}}}';
  const nodes = [operation, '{books{author{name}}}'].map((one) => ({ ...FETCH, operation: one }));
  expect(compileProgram({ root: { kind: 'Parallel', nodes } }, schema).requestFor([0]).repeating).toEqual([]);
});
