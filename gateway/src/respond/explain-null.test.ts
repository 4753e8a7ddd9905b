import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';
import { consequenceMark, lossMark } from '../execute/loss-mark.ts';
import { Mark } from '../execute/mark.ts';

const schema = buildSchema(
  'type Query { box: Box  boxes: [Box!] } type Box { soft: Int  more: Int  hard: Int!  strict: Int!  inner: Box! }',
);
const taken = consequenceMark('a');
const cause = new Mark([{ message: 'No.', code: 'BAD_USER_INPUT', subgraph: 'a', reason: undefined }]);
const elsewhere = lossMark('b', 'TIMEOUT');

function errorsOf(fields: string, box: Record<string, unknown>) {
  const { text, errors } = compileDocument(schema, `{ box { ${fields} } }`).program.render(
    mergedOf({ box }),
    NOTHING_FURTHER,
  );
  return {
    box: (JSON.parse(text) as { box: unknown }).box,
    paths: errors.map(({ path }) => path?.join('.')),
  };
}

describe('an object that is null because of an error in it', () => {
  it('has no error for what was lost in consequence', () => {
    expect(errorsOf('soft strict', { soft: taken, strict: cause })).toEqual({
      box: null,
      paths: ['box.strict'],
    });
  });

  it('has the error of the cause also where it comes after what must not be null and is in consequence', () => {
    const box = { soft: taken, hard: taken, more: elsewhere, strict: cause };
    expect(errorsOf('soft hard more strict', box)).toEqual({ box: null, paths: ['box.strict'] });
  });

  it('has it where the cause is deeper, or comes after an object that is null with it', () => {
    const deep = { soft: taken, inner: { soft: taken, strict: cause } };
    expect(errorsOf('soft inner { soft strict }', deep).paths).toEqual(['box.inner.strict']);
    const flat = { inner: { hard: taken }, strict: cause };
    expect(errorsOf('inner { hard } strict', flat).paths).toEqual(['box.strict']);
  });

  it('keeps the errors of other subgraphs that came before', () => {
    const box = { more: elsewhere, soft: taken, strict: cause };
    expect(errorsOf('more soft strict', box).paths).toEqual(['box.more', 'box.strict']);
  });

  it('keeps what was lost in consequence where the cause is nowhere in it', () => {
    const box = { soft: taken, hard: taken, more: elsewhere };
    expect(errorsOf('soft hard more', box)).toEqual({ box: null, paths: ['box.soft', 'box.hard'] });
    expect(errorsOf('soft strict', { soft: taken, strict: elsewhere }).paths).toEqual([
      'box.soft',
      'box.strict',
    ]);
  });
});

it('keeps what was lost in consequence beside its cause where the object is not null', () => {
  const answer = errorsOf('soft more', { soft: taken, more: cause });
  expect(answer).toEqual({ box: { soft: null, more: null }, paths: ['box.soft', 'box.more'] });
});

it('leaves the errors of the objects before in peace', () => {
  const document = '{ boxes { soft more } box { soft strict } }';
  const boxes = [{ soft: taken, more: cause }];
  const data = mergedOf({ boxes, box: { soft: taken, strict: cause } });
  const { errors } = compileDocument(schema, document).program.render(data, NOTHING_FURTHER);
  expect(errors.map(({ path }) => path?.join('.'))).toEqual(['boxes.0.soft', 'boxes.0.more', 'box.strict']);
});
