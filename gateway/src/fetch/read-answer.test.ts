import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

it('reads no more errors of an answer than anybody reads, and no longer path than a plan can have', () => {
  const path = Array.from({ length: 5_000 }, () => 0);
  const errors = Array.from({ length: 5_000 }, () => ({ message: 'No.', path }));
  const text = JSON.stringify({ data: { a: null }, errors });
  const answer = readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text, bytes: 0 });
  expect(answer.kind === 'answer' && answer.errors.length).toBe(1_000);
  expect(answer.kind === 'answer' && answer.errors[0]?.path?.length).toBe(200);
});

const json = (answer: unknown, repeating: readonly string[] = []) =>
  readAnswer(
    { kind: 'text', status: 200, contentType: 'application/json', text: JSON.stringify(answer) },
    repeating,
  );

const written = (title: string) => ({
  title,
  author: { __typename: 'User', id: '1', about: 'a'.repeat(40) },
});

it('reads an object that repeats once, and tells that it stands at several places', () => {
  const outcome = json({ data: { books: [written('a'), written('b')] } }, ['author']);
  const { data, shared } = outcome as unknown as {
    data: { books: { author: object }[] };
    shared: readonly object[];
  };
  expect(data.books).toEqual([written('a'), written('b')]);
  expect(data.books[1]?.author).toBe(data.books[0]?.author);
  expect(shared).toEqual([data.books[0]?.author]);
});

it('reads each object by itself where there are errors, since each of those is for one place', () => {
  const errors = [{ message: 'No.', path: ['books', 1, 'author', 'about'] }];
  const outcome = json({ data: { books: [written('a'), written('b')] }, errors }, ['author']);
  const { data, shared } = outcome as unknown as {
    data: { books: { author: object }[] };
    shared: readonly object[];
  };
  expect(data.books[1]?.author).not.toBe(data.books[0]?.author);
  expect(shared).toEqual([]);
});

it.each([
  ['plain text', 'Blåbær – 10 €', true],
  ['a quote', 'a "b"', false],
  ['a new line', 'a\nb', false],
  ['half a surrogate', 'a\ud800b', false],
])('knows whether all strings stand in JSON as they are: %s', (_what, a, isPlain) => {
  expect(json({ data: { a } })).toMatchObject({ isPlain });
});
