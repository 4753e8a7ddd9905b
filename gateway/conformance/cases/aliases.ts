import { overGraph, type Topic } from '../conformance-case.ts';
import { people3 } from '../graphs/people.ts';

/** Aliases and names of every kind. */
export const aliases: Topic = {
  topic: 'aliases and names',
  cases: overGraph(people3, [
    {
      name: 'of one field with different arguments',
      operation: '{ person(id: "1") { name loud: name(upper: true) quiet: name(upper: false) } }',
      data: { person: { name: 'Ane', loud: 'ANE', quiet: 'Ane' } },
      stock: 'right',
    },
    {
      name: 'of one field of an entity with different arguments',
      operation: '{ person(id: "1") { long: nickname short: nickname(short: true) } }',
      data: { person: { long: 'Ane-kin', short: 'A' } },
      stock: 'right',
    },
    {
      name: 'of one root field with different arguments',
      operation:
        '{ two: person(id: "2") { nickname } one: person(id: "1") { nickname } none: person(id: "0") { nickname } }',
      data: { two: { nickname: 'Bo-kin' }, one: { nickname: 'Ane-kin' }, none: null },
      stock: 'right',
    },
    {
      name: 'of root fields of two subgraphs, exchanged',
      operation: '{ newest: person(id: "1") { name } person: newest { name } }',
      data: { newest: { name: 'Ane' }, person: { name: 'Cai' } },
      stock: 'right',
    },
    {
      name: 'the same on members of a union with other types',
      operation: '{ beings { ... on Person { it: boss { name } } ... on Robot { it: maker { title } } } }',
      data: { beings: [{ it: { name: 'Bo' } }, { it: { title: 'Ironworks' } }, null, { it: null }] },
      stock: 'right',
    },
    {
      name: 'the same on members of a union over entities',
      operation:
        '{ beings { ... on Person { it: boss { nickname } } ... on Robot { other: nickname it: owner { name } } } }',
      data: {
        beings: [{ it: { nickname: 'Bo-kin' } }, { other: 77, it: { name: 'Bo' } }, null, { it: null }],
      },
      stock: 'right',
    },
    {
      name: 'in a list of lists of entities',
      operation: '{ people { f: followers { f: followers { n: name } } } }',
      data: {
        people: [
          { f: [{ f: [{ n: 'Ane' }] }] },
          { f: [{ f: [{ n: 'Cai' }] }] },
          { f: [{ f: [{ n: 'Cai' }] }] },
        ],
      },
      stock: 'right',
    },
    {
      name: 'names that objects have by nature',
      operation: '{ person(id: "1") { constructor toString then length typename nickname } }',
      data: {
        person: {
          constructor: 'built',
          toString: 'written',
          then: 'later',
          length: 3,
          typename: 'kind',
          nickname: 'Ane-kin',
        },
      },
      stock: 'right',
    },
    {
      name: 'aliases that objects have by nature',
      operation:
        '{ constructor: person(id: "1") { hasOwnProperty: nickname valueOf: name prototype: id toJSON: email } }',
      data: { constructor: { hasOwnProperty: 'Ane-kin', valueOf: 'Ane', prototype: '1', toJSON: 'a@x' } },
      stock: 'right',
    },
    {
      name: 'an alias that reaches for the prototype',
      operation: '{ person(id: "1") { __proto__: name nickname } }',
      data: { person: { ['__proto__']: 'Ane', nickname: 'Ane-kin' } },
      stock: 'right',
    },
    {
      name: 'an object under an alias that reaches for the prototype',
      operation:
        '{ __proto__: person(id: "1") { nickname } person(id: "2") { __proto__: boss { name } __typename } }',
      data: { ['__proto__']: { nickname: 'Ane-kin' }, person: { ['__proto__']: null, __typename: 'Person' } },
      stock: 'right',
    },
    {
      name: 'names like those that the gateway gives itself',
      operation:
        'query Q($v0: ID!, $v1: Boolean, $representation: ID!) { _0_person: person(id: $v0) { _1_name: name(upper: $v1) _0_nickname: nickname } _1_person: person(id: $representation) { v0: nickname } }',
      variables: { v0: '1', v1: true, representation: '2' },
      data: { _0_person: { _1_name: 'ANE', _0_nickname: 'Ane-kin' }, _1_person: { v0: 'Bo-kin' } },
      stock: 'right',
    },
  ]),
};
