import { describe, expect, it } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import { atOnce, entityFetch, inOrder, rootFetch, runPlan, user } from '../../fixtures/run-plan.ts';
import { lost } from '../fetch/fetch-outcome.ts';
import type { FetchNode } from '../plan/plan.ts';
import { Mark } from './mark.ts';

describe('a program', () => {
  it('names each entity once to a subgraph, and gives what comes back to all objects that it is', async () => {
    const plan = inOrder(
      rootFetch('books', '{ books { id author { __typename id } } }'),
      entityFetch('users', 'books.@.author', '{ ... on User { name } }'),
    );
    const { sent, data } = await runPlan(plan, ({ subgraph }) =>
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
    const { sent, data } = await runPlan(plan, ({ subgraph }) =>
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
    const { sent, data } = await runPlan(plan, ({ subgraph }) => {
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
    const { data } = await runPlan(plan, ({ subgraph }) =>
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
    const running = runPlan(plan, ({ subgraph, query }) => {
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
    const { sent } = await runPlan(plan, () => ({ users: [] }));
    expect(sent).toHaveLength(1);
  });

  it('marks each value that a lost fetch was to give, also what later fetches need', async () => {
    const plan = inOrder(
      rootFetch('users', '{ users { __typename id } }'),
      entityFetch('more', 'users.@', '{ ... on User { age } }'),
      { ...entityFetch('last', 'users.@', '{ ... on User { name } }'), requires: requiring('age') },
    );
    const { sent, data } = await runPlan(plan, ({ subgraph }) =>
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
    const { sent, data } = await runPlan(plan, () => ({ users: [{ __typename: 'User', id }] }));
    expect(sent).toHaveLength(1);
    expect(Object.keys(data.root)).toEqual(['users']);
  });

  it('changes one thing after the other, whatever became of the first', async () => {
    const plan = inOrder(
      rootFetch('users', 'mutation { add { id } }'),
      rootFetch('users', 'mutation { remove { id } }'),
    );
    const { sent, data } = await runPlan(plan, ({ query }) =>
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
