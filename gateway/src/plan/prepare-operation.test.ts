import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { coerceVariables, prepareOperation } from './prepare-operation.ts';

it('asks of an operation what its own conditions need, and not what those of others in its document do', () => {
  const schema = buildSchema('type Query { q(b: Boolean): Int }');
  const document = parse(`
    query A($on: Boolean!) { ...F }
    query B($on: Boolean) { q(b: $on) }
    fragment F on Query { q @include(if: $on) }
  `);
  const names = ['A', 'B'].map((name) => prepareOperation(document, name)?.conditionNames);
  expect(names).toEqual([['on'], []]);
  const b = prepareOperation(document, 'B');
  expect(b && coerceVariables(b, { on: null }, schema)).toEqual({ values: { on: null } });
});
