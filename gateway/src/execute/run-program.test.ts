import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import { lost, type FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { FetchNode, PlanNode } from '../plan/plan.ts';
import { Mark } from './mark.ts';
import type { MergedData } from './merged-data.ts';
import type { ObservedFetch, ObserveFetch } from './observed-fetch.ts';
import { compileProgram } from './program.ts';
import { runProgram, type OutgoingRequest } from './run-program.ts';

const schema = buildSchema(`
  type Query { users: [User] books: [Book] }
  type Mutation { add: User remove: User }
  type User { id: ID name: String age: Int }
  type Book { id: ID author: User title: String }
`);

const NO_REWRITES = { variables: [], contexts: [], inputRewrites: [], outputRewrites: [] } as const;

const rootFetch = (subgraph: string, operation: string): FetchNode => ({
  kind: 'Fetch',
  subgraph,
  path: [],
  operationKind: operation.startsWith('mutation') ? 'mutation' : 'query',
  operation,
  requires: null,
  ...NO_REWRITES,
});

const entityFetch = (subgraph: string, path: string, selection: string): FetchNode => ({
  kind: 'Fetch',
  subgraph,
  path: path.split('.'),
  operationKind: 'query',
  operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) ${selection} }`,
  requires: [
    {
      kind: 'Fragment',
      typeCondition: selection.includes('Book') ? 'Book' : 'User',
      selections: ['__typename', 'id'].map((name) => ({ kind: 'Field', from: name, name, selections: null })),
    },
  ],
  ...NO_REWRITES,
});

const inOrder = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const atOnce = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });

type Answer = (request: { subgraph: string; query: string; variables: unknown }) => unknown;

/** Runs a plan over subgraphs that a function answers for; gives what was sent and what came of it. */
async function run(
  root: PlanNode,
  answer: Answer,
  observe?: ObserveFetch,
): Promise<{ sent: readonly string[]; data: MergedData }> {
  const sent: string[] = [];
  const send = async ({ subgraph, body }: OutgoingRequest): Promise<FetchOutcome> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: unknown };
    sent.push(`${subgraph} ${query} ${JSON.stringify(variables)}`);
    const outcome = await answer({ subgraph, query, variables });
    return isOutcome(outcome)
      ? outcome
      : { kind: 'answer', data: outcome as Record<string, unknown>, errors: [] };
  };
  const program = compileProgram({ root }, schema);
  const data = await runProgram(program, {
    send,
    variableText: () => undefined,
    observe,
    deadline: performance.now() + 60_000,
    onFault: () => undefined,
  });
  return { sent, data };
}

function isOutcome(value: unknown): value is FetchOutcome {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Answers by subgraph, of which that of the root has objects that stand at several places. */
const sharing =
  (shared: readonly object[], outcomes: Readonly<Record<string, object>>): Answer =>
  ({ subgraph }) => ({
    kind: 'answer',
    data: outcomes[subgraph],
    errors: [],
    shared: subgraph === 'books' ? shared : [],
    isPlain: true,
  });

const user = (id: string) => ({ __typename: 'User', id });

describe('a program', () => {
  it('names each entity once to a subgraph, and gives what comes back to all objects that it is', async () => {
    const plan = inOrder(
      rootFetch('books', '{ books { id author { __typename id } } }'),
      entityFetch('users', 'books.@.author', '{ ... on User { name } }'),
    );
    const { sent, data } = await run(plan, ({ subgraph }) =>
      subgraph === 'books'
        ? { books: ['1', '2', '1'].map((id, at) => ({ id: String(at), author: user(id) })) }
        : { _entities: [{ name: 'Ada' }, { name: 'Bo' }] },
    );
    expect(sent[1]).toBe(
      'users query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}} ' +
        '{"representations":[{"__typename":"User","id":"1"},{"__typename":"User","id":"2"}]}',
    );
    expect(data.root['books']).toEqual(
      ['Ada', 'Bo', 'Ada'].map((name, at) => ({
        id: String(at),
        author: { ...user(name === 'Ada' ? '1' : '2'), name },
      })),
    );
  });

  it('names an entity once for all steps that ask the same, and makes one object only of those that cannot be told apart', async () => {
    const plan = inOrder(
      rootFetch('books', '{ books { author { __typename id age } } users { __typename id } }'),
      atOnce(
        entityFetch('users', 'books.@.author', '{ ... on User { name } }'),
        entityFetch('users', 'users.@', '{ ... on User { name } }'),
      ),
    );
    const authors = [1, 2].map((age) => ({ author: { ...user('1'), age } }));
    const { sent, data } = await run(plan, ({ subgraph }) =>
      subgraph === 'books'
        ? { books: authors, users: [user('1'), user('1')] }
        : { _entities: [{ name: 'Ada' }] },
    );
    expect(sent[1]).toContain('{"representations":[{"__typename":"User","id":"1"}]}');
    const [one, other] = data.root['users'] as readonly object[];
    expect(one).toBe(other);
    expect([...data.shared]).toEqual([one]);
    expect(data.root['books']).toEqual([1, 2].map((age) => ({ author: { ...user('1'), age, name: 'Ada' } })));
  });

  it('keeps in mind which objects stand at several places, and whether all strings are plain', async () => {
    const author = user('1');
    const plan = inOrder(
      rootFetch('books', '{ books { author { __typename id books { id author { __typename id } } } } }'),
      entityFetch('users', 'books.@.author', '{ ... on User { name } }'),
      entityFetch('more', 'books.@.author.books.@.author', '{ ... on User { age } }'),
    );
    const books = [1, 2].map((id) => ({ id, author }));
    const deep = { ...user('2'), books };
    const outcomes: Record<string, object> = {
      books: { books: [{ author: deep }, { author: deep }, { author: user('1') }] },
      users: { _entities: [{ name: 'Bo' }, { name: 'Ada' }] },
      more: { _entities: [{ age: 7 }] },
    };
    const observed: ObservedFetch[] = [];
    const { data } = await run(plan, sharing([author, deep], outcomes), (fetch) => observed.push(fetch));
    expect([data.isPlain, [...data.shared]]).toEqual([true, [author, deep]]);
    const aged = { ...user('1'), age: 7 };
    const bo = { ...user('2'), name: 'Bo', books: books.map(({ id }) => ({ id, author: aged })) };
    const ada = { ...user('1'), name: 'Ada' };
    expect(data.root['books']).toEqual([{ author: bo }, { author: bo }, { author: ada }]);
    expect(observed.flatMap(({ steps }) => steps)).toMatchObject([
      { step: 0 },
      { step: 1, representations: 3, distinct: 2 },
      { step: 2, representations: 4, distinct: 1 },
    ]);
  });

  it('puts what it fetches at all places of an object that is one with another', async () => {
    const [author, shared] = [user('1'), user('1')];
    const plan = inOrder(
      rootFetch('books', '{ books { id author { __typename id } } }'),
      entityFetch('users', 'books.@.author', '{ ... on User { name } }'),
    );
    const books = [author, shared, shared, shared].map((one, id) => ({ id, author: one }));
    const outcomes = { books: { books }, users: { _entities: [{ name: 'Ada' }] } };
    const observed: ObservedFetch[] = [];
    const { data } = await run(plan, sharing([shared], outcomes), (fetch) => observed.push(fetch));
    const authors = (data.root['books'] as readonly { author: object }[]).map((book) => book.author);
    expect(authors).toEqual([1, 2, 3, 4].map(() => ({ ...user('1'), name: 'Ada' })));
    expect(observed[1]?.steps).toMatchObject([{ representations: 4, distinct: 1 }]);
  });

  it('sends the fetches of one step to one subgraph as one request, each with its own errors', async () => {
    const plan = inOrder(
      atOnce(
        rootFetch('books', '{ books { __typename id } }'),
        rootFetch('users', '{ users { __typename id } }'),
      ),
      atOnce(
        entityFetch('more', 'books.@', '{ ... on Book { title } }'),
        entityFetch('more', 'users.@', '{ ... on User { age } }'),
      ),
    );
    const { sent, data } = await run(plan, ({ subgraph }) => {
      if (subgraph === 'books') return { books: [{ __typename: 'Book', id: '7' }] };
      if (subgraph === 'users') return { users: [user('1'), user('2')] };
      return {
        kind: 'answer',
        data: { e0: [{ title: 'Sult' }], e1: [{ age: 3 }, { age: null }] },
        errors: [{ message: 'No.', path: ['e1', 1, 'age'], code: 'FORBIDDEN' }],
      };
    });
    expect(sent).toHaveLength(3);
    expect(sent[2]).toMatch(
      /^more query\(\$r0:\[_Any!\]!,\$r1:\[_Any!\]!\)\{e0:_entities\(.*\} e1:_entities\(/,
    );
    expect(data.root['books']).toEqual([{ __typename: 'Book', id: '7', title: 'Sult' }]);
    const [one, other] = data.root['users'] as readonly Record<string, unknown>[];
    expect([one?.['age'], (other?.['age'] as Mark).errors]).toMatchObject([
      3,
      [{ message: 'No.', code: 'FORBIDDEN', subgraph: 'more' }],
    ]);
  });

  it('loses an entity that has an error beside it, and does not put the entity in the place of its fields', async () => {
    const plan = inOrder(
      rootFetch('users', '{ users { __typename id } }'),
      entityFetch('more', 'users.@', '{ ... on User { age } }'),
    );
    const { data } = await run(plan, ({ subgraph }) =>
      subgraph === 'users'
        ? { users: [user('1'), user('2')] }
        : {
            kind: 'answer',
            data: { _entities: [{ age: 3 }, { age: 4 }] },
            errors: [{ message: 'No.', path: ['_entities', 1] }],
          },
    );
    const [one, other] = data.root['users'] as readonly Record<string, unknown>[];
    expect([one?.['age'], other?.['age']]).toMatchObject([3, { errors: [{ message: 'No.' }], value: null }]);
  });

  it('does not have what is ready wait for what does not come', async () => {
    const hanging = deferred<unknown>();
    const reached = deferred<string>();
    const plan = atOnce(
      inOrder(
        rootFetch('quick', '{ users { __typename id } }'),
        entityFetch('more', 'users.@', '{ ... on User { age } }'),
      ),
      inOrder(
        rootFetch('slow', '{ books { __typename id } }'),
        entityFetch('more', 'books.@', '{ ... on Book { title } }'),
      ),
    );
    const running = run(plan, ({ subgraph, query }) => {
      if (subgraph === 'quick') return { users: [user('1')] };
      if (subgraph === 'slow') return hanging.promise;
      reached.resolve(query);
      return query.includes('User') ? { _entities: [{ age: 3 }] } : { _entities: [{ title: 'Sult' }] };
    });
    expect(await reached.promise).toContain('...on User{age}');
    hanging.resolve({ books: [{ __typename: 'Book', id: '7' }] });
    const { sent, data } = await running;
    expect(sent).toHaveLength(4);
    expect(data.root).toEqual({
      users: [{ ...user('1'), age: 3 }],
      books: [{ __typename: 'Book', id: '7', title: 'Sult' }],
    });
  });

  it('asks a subgraph for nothing when there is nothing to ask for', async () => {
    const plan = inOrder(
      rootFetch('users', '{ users { __typename id } }'),
      entityFetch('more', 'users.@', '{ ... on User { age } }'),
    );
    const { sent } = await run(plan, () => ({ users: [] }));
    expect(sent).toHaveLength(1);
  });

  it('marks each value that a lost fetch was to give, also what later fetches need', async () => {
    const plan = inOrder(
      rootFetch('users', '{ users { __typename id } }'),
      entityFetch('more', 'users.@', '{ ... on User { age } }'),
      { ...entityFetch('last', 'users.@', '{ ... on User { name } }'), requires: requiring('age') },
    );
    const { sent, data } = await run(plan, ({ subgraph }) =>
      subgraph === 'users' ? { users: [user('1')] } : lost('TIMEOUT', 'Too late.'),
    );
    expect(sent).toHaveLength(2);
    const [one] = data.root['users'] as readonly Record<string, unknown>[];
    const expected = { errors: [{ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'more', reason: 'TIMEOUT' }] };
    expect([one?.['age'], one?.['name']]).toMatchObject([expected, expected]);
  });

  it('goes on without what is nested deeper than can be read', async () => {
    const plan = inOrder(
      rootFetch('users', '{ users { __typename id } }'),
      entityFetch('more', 'users.@', '{ ... on User { age } }'),
    );
    const id = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    const { sent, data } = await run(plan, () => ({ users: [{ __typename: 'User', id }] }));
    expect(sent).toHaveLength(1);
    expect(Object.keys(data.root)).toEqual(['users']);
  });

  it('changes one thing after the other, whatever became of the first', async () => {
    const plan = inOrder(
      rootFetch('users', 'mutation { add { id } }'),
      rootFetch('users', 'mutation { remove { id } }'),
    );
    const { sent, data } = await run(plan, ({ query }) =>
      query.includes('add') ? lost('UNREACHABLE', 'Gone.') : { remove: { id: '1' } },
    );
    expect(sent).toHaveLength(2);
    expect(data.root['add']).toBeInstanceOf(Mark);
    expect(data.root['remove']).toEqual({ id: '1' });
  });
});

function requiring(...names: readonly string[]): FetchNode['requires'] {
  return ['__typename', 'id', ...names].map((name) => ({
    kind: 'Field',
    from: name,
    name,
    selections: null,
  }));
}
