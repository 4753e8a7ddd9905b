import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { createAnswerError } from './create-answer-error.ts';

it('makes an error with a path and no stack, and leaves others theirs', () => {
  const error = createAnswerError('Lost.', { path: ['a', 0], extensions: { code: 'FORBIDDEN' } });
  expect(error).toBeInstanceOf(GraphQLError);
  expect(error.toJSON()).toEqual({ message: 'Lost.', path: ['a', 0], extensions: { code: 'FORBIDDEN' } });
  expect(error.stack).not.toContain(' at ');
  expect(new Error('Other.').stack).toContain(' at ');
});
