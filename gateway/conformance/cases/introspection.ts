import { overGraph, type Topic } from '../conformance-case.ts';
import { media } from '../graphs/media.ts';
import { moved } from '../graphs/moved.ts';
import { people3 } from '../graphs/people.ts';

/** Names of types, and questions about the schema beside questions to it. */
export const introspection: Topic = {
  topic: '__typename and introspection',
  cases: [
    ...overGraph(people3, [
      {
        name: '__typename at every place',
        operation:
          '{ __typename person(id: "1") { __typename boss { t: __typename friends { __typename } } } beings { __typename } }',
        data: {
          __typename: 'Query',
          person: { __typename: 'Person', boss: { t: 'Person', friends: [] } },
          beings: [{ __typename: 'Person' }, { __typename: 'Robot' }, null, { __typename: 'Person' }],
        },
        stock: 'right',
      },
      {
        name: '__typename twice, under its name and another',
        operation: '{ newest { kind: __typename __typename nickname name } }',
        data: { newest: { kind: 'Person', __typename: 'Person', nickname: 'Cai-kin', name: 'Cai' } },
        stock: 'right',
      },
      {
        name: '__typename alone of an entity of another subgraph',
        operation: '{ beings { ... on Robot { owner { __typename } } } }',
        data: { beings: [{}, { owner: { __typename: 'Person' } }, null, {}] },
        stock: 'right',
      },
      {
        name: 'a type of the schema beside data',
        operation:
          'query Q($t: String!) { newest { name } t: __type(name: $t) { name kind fields { name } } }',
        variables: { t: 'Maker' },
        data: { newest: { name: 'Cai' }, t: { name: 'Maker', kind: 'OBJECT', fields: [{ name: 'title' }] } },
        stock: 'right',
      },
      {
        name: 'the schema alone',
        operation: '{ __schema { queryType { name } mutationType { name } directives { name } } }',
        data: {
          __schema: {
            queryType: { name: 'Query' },
            mutationType: null,
            directives: [
              { name: 'include' },
              { name: 'skip' },
              { name: 'deprecated' },
              { name: 'specifiedBy' },
              { name: 'oneOf' },
            ],
          },
        },
        stock: 'right',
      },
      {
        name: 'introspection on a condition and in fragments',
        operation:
          'query Q($no: Boolean!) { __schema @include(if: $no) { __typename } ...S } fragment S on Query { u: __type(name: "Being") { ...T } } fragment T on __Type { possibleTypes { name } __typename }',
        variables: { no: false },
        data: { u: { possibleTypes: [{ name: 'Person' }, { name: 'Robot' }], __typename: '__Type' } },
        stock: 'wrong',
      },
    ]),
    ...overGraph(media, [
      {
        name: 'a root of nothing but __typename asks nobody',
        operation: '{ a: __typename b: __typename }',
        faults: { library: 'down', reviews: 'down', loans: 'down' },
        data: { a: 'Query', b: 'Query' },
        stock: 'right',
      },
      {
        name: 'an interface in the schema has the fields of all who stand for it',
        operation: '{ __type(name: "Film") { fields { name } } }',
        data: {
          __type: {
            fields: [
              { name: 'id' },
              { name: 'title' },
              { name: 'minutes' },
              { name: 'stars' },
              { name: 'days' },
              { name: 'shelf' },
              { name: 'praise' },
              { name: 'quotes' },
            ],
          },
        },
        stock: 'right',
      },
    ]),
    ...overGraph(moved, [
      {
        name: 'hidden fields and values are not in the schema',
        operation:
          '{ __type(name: "Bill") { fields { name } } kind: __type(name: "Kind") { enumValues { name } } }',
        data: {
          __type: {
            fields: ['id', 'title', 'amount', 'part', 'mild', 'paid', 'tax', 'rates', 'total', 'state'].map(
              (name) => ({ name }),
            ),
          },
          kind: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] },
        },
        stock: 'right',
      },
    ]),
  ],
};
