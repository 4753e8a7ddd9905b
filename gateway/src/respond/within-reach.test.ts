import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';

const schema = buildSchema('type Query { a: A } type A { all: [A]  name: String }');
const { program } = compileDocument(schema, '{ a { all { all { name } } } }');

function answerOf(entries: number) {
  const inner = { name: 'a synthetic name' };
  const list = (of: object) => ({ all: Array.from({ length: entries }, () => of) });
  const middle = list(inner);
  const data = mergedOf({ a: list(middle) }, [inner, middle]);
  return program.render(data, NOTHING_FURTHER);
}

it('says that an answer is too large where no string could hold it', () => {
  const { text, errors } = answerOf(8000);
  expect(text).toBe('null');
  expect(errors.map((error) => error.toJSON())).toEqual([
    {
      message: 'The answer would be longer than a program can hold; ask for less at once.',
      extensions: { code: 'ANSWER_TOO_LARGE' },
    },
  ]);
});

it('leaves an answer that is merely long as it is', () => {
  const { text, errors } = answerOf(20);
  expect(text.split('a synthetic name')).toHaveLength(20 ** 2 + 1);
  expect(errors).toEqual([]);
});
