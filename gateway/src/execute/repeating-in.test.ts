import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { NOTHING_PERSONAL } from '../../fixtures/nothing-personal.ts';
import type { RepeatField } from '../fetch/repeats/repeat-field.ts';
import type { FetchNode, PlanNode } from '../plan/plan.ts';
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

const root = (operation: string): FetchNode => ({
  kind: 'Fetch',
  subgraph: 's',
  path: [],
  operationKind: 'query',
  operation,
  requires: null,
  variables: [],
  contexts: [],
  inputRewrites: [],
  outputRewrites: [],
});

const entities = (path: string, selection: string, other: Partial<FetchNode> = {}): FetchNode => ({
  ...root(`query($representations:[_Any!]!){_entities(representations:$representations)${selection}}`),
  path: path.split('.'),
  requires: [{ kind: 'Field', from: 'id', name: 'id', selections: null }],
  ...other,
});

/** The fields with objects of a request, as words: with a number where objects may be one. */
const fieldsIn = (plan: PlanNode, ...steps: number[]): readonly string[] =>
  compileProgram({ root: plan }, schema, NOTHING_PERSONAL).requestFor(steps).repeating.fields.map(wordsOf);

const wordsOf = ({ name, place, fields }: RepeatField): string =>
  `${name}${place ?? ''}${fields.length > 0 ? `{${fields.map(wordsOf).join(' ')}}` : ''}`;

it.each<[string, PlanNode, readonly string[]]>([
  [
    'below the root, under the names in the answer',
    root('{me{id} books{id a:author{home{name}}}}'),
    ['me', 'books{a0{home1}}'],
  ],
  [
    'under each of two fields of one name apart',
    root('{me{home{mayor{id}}} books{author{home{name}}}}'),
    ['me{home0{mayor1}}', 'books{author2{home3}}'],
  ],
  [
    'whatever types they are of',
    root('{books{owner{...on User{home{name}}...on Shop{town{name}}...on Named{name}}}}'),
    ['books{owner0{home1 town2}}'],
  ],
  ['but for the entries of lists', root('{books{author{books{id}}}}'), ['books{author0{books}}']],
])('lets objects be one %s', (_, plan, expected) => {
  expect(fieldsIn(plan, 0)).toEqual(expected);
});

const books = root('{books{__typename id author{__typename id}}}');

it('lets objects of entities be one where a step asks for them alone', () => {
  const plan: PlanNode = {
    kind: 'Sequence',
    nodes: [
      books,
      {
        kind: 'Parallel',
        nodes: [
          entities('books.@', '{...on Book{owner{...on User{id}}}}'),
          entities('books.@.author', '{...on User{home{name}}}'),
        ],
      },
    ],
  };
  expect(fieldsIn(plan, 1, 2)).toEqual(['e0{owner0}', 'e1{home1}']);
});

it('does not let them be one in an answer that is rewritten, nor in what is asked of the root below it', () => {
  const outputRewrites: FetchNode['outputRewrites'] = [{ kind: 'RenameKey', path: ['home'], to: 'town' }];
  const author = entities('books.@.author', '{...on User{home{name}}}', { outputRewrites });
  expect(fieldsIn({ kind: 'Sequence', nodes: [books, author] }, 1)).toEqual(['_entities{home}']);
  const again: FetchNode = { ...root('{...on Query{me{home{name}}}}'), path: ['books', '@', 'query'] };
  expect(fieldsIn({ kind: 'Sequence', nodes: [books, again] }, 1)).toEqual(['me{home}']);
});

it('does not let any be one where two steps write into one object', () => {
  const plan: PlanNode = {
    kind: 'Sequence',
    nodes: [
      books,
      entities('books.@.author', '{...on User{home{name}}}'),
      entities('books.@.author', '{...on User{home{mayor{id}}}}', { subgraph: 't' }),
    ],
  };
  for (const step of [0, 1, 2]) expect(fieldsIn(plan, step)).toEqual([]);
});
