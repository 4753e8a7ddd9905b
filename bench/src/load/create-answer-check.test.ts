import { expect, it } from 'vitest';
import { createAnswerCheck } from './create-answer-check.ts';

const answer = (body: unknown, status = 200) => ({
  head: `HTTP/1.1 ${status} So`,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

it('takes the data expected, in whatever order its fields come', () => {
  const isRight = createAnswerCheck({ a: 1, b: [2] });
  expect(isRight(answer({ data: { b: [2], a: 1 } }))).toBe(true);
  expect(isRight(answer({ extensions: {}, data: { a: 1, b: [2] } }))).toBe(true);
});

it.each([
  ['other data', answer({ data: { a: 2 } })],
  ['errors beside the data', answer({ errors: [], data: { a: 1 } })],
  ['another status', answer({ data: { a: 1 } }, 500)],
  ['no JSON', answer('<html>')],
])('refuses %s', (_, wrong) => {
  expect(createAnswerCheck({ a: 1 })(wrong)).toBe(false);
});

it('finds among many right ones an answer of the same length that stays wrong', () => {
  const isRight = createAnswerCheck({ a: 1 });
  expect(isRight(answer({ data: { a: 1 } }))).toBe(true);
  const wrong = Array.from({ length: 64 }, () => isRight(answer({ data: { a: 3 } })));
  expect(wrong.filter((right) => !right)).toHaveLength(1);
});
