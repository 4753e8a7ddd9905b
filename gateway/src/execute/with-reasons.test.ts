import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { withReasons } from './with-reasons.ts';

it('what the executor hides beside the answer becomes errors of the answer', () => {
  const hidden = new GraphQLError('No such value.', { path: ['a'] });
  expect(withReasons({ data: { a: null }, extensions: { valueCompletion: [hidden] } })).toEqual({
    data: { a: null },
    errors: [hidden],
  });
});

it('an answer without anything hidden stays as it is', () => {
  expect(withReasons({ data: { a: 1 }, extensions: { other: 1 } })).toEqual({
    data: { a: 1 },
    extensions: { other: 1 },
  });
});
