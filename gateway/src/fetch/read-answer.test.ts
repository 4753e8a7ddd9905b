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

const json = (answer: unknown) =>
  readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text: JSON.stringify(answer) });

it.each([
  ['plain text', 'Blåbær – 10 €', true],
  ['a quote', 'a "b"', false],
  ['a new line', 'a\nb', false],
  ['half a surrogate', 'a\ud800b', false],
])('knows whether all strings stand in JSON as they are: %s', (_what, a, isPlain) => {
  expect(json({ data: { a } })).toMatchObject({ isPlain });
});
