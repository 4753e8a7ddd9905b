import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  buildSchema,
  isEnumType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { leafText, takesAnyString } from './leaf-text.ts';

const level = buildSchema('type Query { level: Level } enum Level { ONE TWO }').getType('Level');
if (!isEnumType(level)) throw new Error('The schema has changed.');
const date = new GraphQLScalarType({ name: 'Date' });

describe.each([
  { type: GraphQLBoolean, fit: [true, false], unfit: [0, 'true', []] },
  { type: GraphQLFloat, fit: [0, -1.5, 1e300, 2 ** 31], unfit: ['1', true, Infinity, {}] },
  {
    type: GraphQLInt,
    fit: [0, 2 ** 31 - 1, -(2 ** 31)],
    unfit: ['1', 1.5, 2 ** 31, -(2 ** 31) - 1, Infinity],
  },
  { type: GraphQLString, fit: ['', 'a"b'], unfit: [1, true, ['a']] },
  { type: GraphQLID, fit: ['', '12'], unfit: [1.5, true, {}, Infinity] },
  { type: level, fit: ['ONE', 'TWO'], unfit: ['THREE', 'constructor', 1, ['ONE']] },
  { type: date, fit: ['2020-01-01', 1.5, false, { a: [null] }], unfit: [() => 1, Infinity, 1n] },
])('$type', ({ type, fit, unfit }) => {
  it.each<unknown>(fit)('can be %j', (value) => {
    expect(leafText(type)(value)).toBe(JSON.stringify(value));
  });

  it.each<unknown>([null, undefined, ...unfit])('cannot be %s', (value) => {
    expect(leafText(type)(value)).toBe('');
  });
});

it('writes a whole number as an ID in quotes', () => {
  expect([12, 2 ** 53].map(leafText(GraphQLID))).toEqual(['"12"', '"9007199254740992"']);
});

it('knows the types that every string is of', () => {
  const types = [GraphQLString, GraphQLID, date, GraphQLInt, GraphQLFloat, GraphQLBoolean, level];
  expect(types.map(takesAnyString)).toEqual([true, true, true, false, false, false, false]);
});
