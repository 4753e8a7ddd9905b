import { expect, it } from 'vitest';
import type { Repeating } from './repeats/repeat-field.ts';
import { readAnswer } from './read-answer.ts';

it('reads no more errors of an answer than anybody reads, and no longer path than a plan can have', () => {
  const path = Array.from({ length: 5_000 }, () => 0);
  const errors = Array.from({ length: 5_000 }, () => ({ message: 'No.', path }));
  const text = JSON.stringify({ data: { a: null }, errors });
  const answer = readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text, bytes: 0 });
  expect(answer.kind === 'answer' && answer.errors.length).toBe(1_000);
  expect(answer.kind === 'answer' && answer.errors[0]?.path?.length).toBe(200);
});

const json = (answer: unknown, repeating?: Repeating) =>
  readAnswer(
    { kind: 'text', status: 200, contentType: 'application/json', text: JSON.stringify(answer) },
    repeating,
  );

const AUTHORS: Repeating = {
  names: ['author'],
  fields: [{ name: 'books', place: null, fields: [{ name: 'author', place: 0, fields: [] }] }],
};
const book = (title: string) => ({ title, author: { __typename: 'User', id: '1', about: 'a'.repeat(40) } });

it.each([
  ['once, and tells that it stands at several places', [], 1],
  ['at each place where there are errors, since each of those is for one place', [{ message: 'No.' }], 2],
])('reads an object that repeats %s', (_, errors, different) => {
  const outcome = json({ data: { books: [book('a'), book('b')] }, errors }, AUTHORS);
  const { data, shared } = outcome as unknown as {
    readonly data: { readonly books: readonly { readonly author: object }[] };
    readonly shared: readonly object[];
  };
  const authors = data.books.map(({ author }) => author);
  expect(data.books).toEqual([book('a'), book('b')]);
  expect(new Set(authors).size).toBe(different);
  expect(shared).toEqual(different === 1 ? [authors[0]] : []);
});

it.each([
  ['plain text', 'Blåbær – 10 €', true],
  ['a quote', 'a "b"', false],
  ['a new line', 'a\nb', false],
  ['half a surrogate', 'a\ud800b', false],
])('knows whether all strings stand in JSON as they are: %s', (_what, a, isPlain) => {
  expect(json({ data: { a } })).toMatchObject({ isPlain });
});
