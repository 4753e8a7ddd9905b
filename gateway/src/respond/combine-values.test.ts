import { Kind, buildSchema, visit, type FieldNode } from 'graphql';
import { expect, it } from 'vitest';
import { NOTHING_FURTHER, compileDocument, mergedOf } from '../../fixtures/render-answer.ts';
import { refuseNothing } from '../authorize/create-refusals.ts';
import { Mark } from '../execute/mark.ts';
import { combineValues } from './combine-values.ts';
import { compileResponse } from './compile-response.ts';

const mark = new Mark([]);

it.each<readonly [string, unknown, unknown, unknown]>([
  ['the first value', 1, 2, 1],
  ['the other where the first is nothing', undefined, 2, 2],
  ['the other where the first is null', null, mark, mark],
  ['null where the other is nothing', null, undefined, null],
  ['the first mark', mark, { a: 1 }, mark],
  ['the parts of both', { a: 1, b: { c: 1 } }, { a: 2, b: { d: 1 } }, { a: 1, b: { c: 1, d: 1 } }],
  ['the parts of each entry', [{ a: 1 }, null], [{ b: 1 }, { b: 2 }, 3], [{ a: 1, b: 1 }, { b: 2 }]],
  ['the first where the kinds differ', [1], { a: 1 }, [1]],
])('gives %s', (...[, one, other, combined]) => {
  expect(combineValues(one, other)).toEqual(combined);
});

it('makes one field of what was asked for twice, of an interface and of its type', () => {
  const schema = buildSchema(`
    type Query { named: Named }
    interface Named { part: Part }
    type Place implements Named { part: Part! }
    type Part { a: Int  b: Int }
  `);
  const text = '{ named { part { a } ... on Place { part { b } } } }';
  const { document, names } = compileDocument(schema, text);
  const parts: FieldNode[] = [];
  visit(document, {
    [Kind.FIELD]: (node) => {
      if (node.name.value === 'part') parts.push(node);
    },
  });
  const [, ofPlace] = parts;
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !ofPlace) throw new Error('The document has changed.');
  const program = compileResponse({
    schema,
    operation,
    fragments: new Map(),
    names: new Map([...names, [ofPlace, '_1_part']]),
    isIncluded: () => true,
    refusalOf: refuseNothing,
  });
  const root = { named: { __typename: 'Place', part: { a: 1 }, _1_part: { b: 2 } } };
  expect(program.render(mergedOf(root), NOTHING_FURTHER)).toEqual({
    text: '{"named":{"part":{"a":1,"b":2}}}',
    errors: [],
  });
});
