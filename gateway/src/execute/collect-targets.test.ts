import { expect, it } from 'vitest';
import { entityFetch, inOrder, rootFetch, runPlan, user, type PlanAnswer } from '../../fixtures/run-plan.ts';
import type { ObservedFetch } from './observed-fetch.ts';

/** Answers by subgraph, of which that of the root has objects that stand at several places. */
const sharing =
  (shared: readonly object[], outcomes: Readonly<Record<string, object>>): PlanAnswer =>
  ({ subgraph }) => ({
    kind: 'answer',
    data: outcomes[subgraph],
    errors: [],
    shared: subgraph === 'books' ? shared : [],
    isPlain: true,
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
  const { data } = await runPlan(plan, sharing([author, deep], outcomes), (fetch) => observed.push(fetch));
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
  const { data } = await runPlan(plan, sharing([shared], outcomes), (fetch) => observed.push(fetch));
  const authors = (data.root['books'] as readonly { author: object }[]).map((book) => book.author);
  expect(authors).toEqual([1, 2, 3, 4].map(() => ({ ...user('1'), name: 'Ada' })));
  expect(observed[1]?.steps).toMatchObject([{ representations: 4, distinct: 1 }]);
});
