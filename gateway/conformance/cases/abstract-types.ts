import { overGraph, type Topic } from '../conformance-case.ts';
import { animals } from '../graphs/animals.ts';

/** Interfaces and unions. */
export const abstractTypes: Topic = {
  topic: 'interfaces and unions',
  cases: overGraph(animals, [
    {
      name: 'fields of an interface',
      operation: '{ pets { __typename name } }',
      data: {
        pets: [
          { __typename: 'Dog', name: 'Rex' },
          { __typename: 'Cat', name: 'Mia' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'fields of its types from another subgraph',
      operation: '{ pets { ... on Dog { weight } ... on Cat { visits(last: 1) { no } } } }',
      data: { pets: [{ weight: 100 }, { visits: [{ no: 0 }] }] },
      stock: 'right',
    },
    {
      name: 'an interface that only another subgraph has, as a condition',
      operation: '{ pets { ... on Patient { weight id } } }',
      data: {
        pets: [
          { weight: 100, id: 'd1' },
          { weight: 99, id: 'c1' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'an interface that has other types in each subgraph',
      operation: '{ wild { __typename name ... on Node { id } } named { __typename ... on Node { id } } }',
      data: {
        wild: [{ __typename: 'Fish', name: 'Nemo', id: 'f1' }],
        named: [
          { __typename: 'Dog', id: 'd1' },
          { __typename: 'Cat', id: 'c1' },
        ],
      },
      stock: 'right',
    },
    {
      name: "a field that an interface has only for some of the subgraph's types",
      operation: '{ patients { id ... on Named { name } } }',
      data: {
        patients: [
          { id: 'd1', name: 'Rex' },
          { id: 'c1', name: 'Mia' },
          { id: 'f1', name: 'Nemo' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'conditions inside conditions',
      operation:
        '{ node(id: "c1") { ... on Named { ... on Pet { ... on Cat { lives ... on Node { id } } ... on Dog { kind { code } } } } } }',
      data: { node: { lives: 9, id: 'c1' } },
      stock: 'right',
    },
    {
      name: 'conditions that can never hold',
      operation: '{ first { ... on Pet { ... on Named { ... on Cat { lives } } } } }',
      data: { first: {} },
      stock: 'right',
    },
    {
      name: 'an object deep inside abstract types',
      operation:
        '{ pets { friend { name friend { __typename ... on Dog { weight } ... on Cat { lives weight } } } } }',
      data: {
        pets: [
          { friend: { name: 'Mia', friend: { __typename: 'Dog', weight: 100 } } },
          { friend: { name: 'Rex', friend: { __typename: 'Cat', lives: 9, weight: 99 } } },
        ],
      },
      stock: 'right',
    },
    {
      name: 'a narrower type below a type that implements',
      operation: '{ pets { ... on Cat { friend { kind { code } weight } } } }',
      data: { pets: [{}, { friend: { kind: { code: 'k1' }, weight: 100 } }] },
      stock: 'right',
    },
    {
      name: 'one alias for fields of other names by type',
      operation:
        '{ pets { ... on Dog { x: kind { code } y: weight } ... on Cat { x: friend { name } y: lives } } }',
      data: {
        pets: [
          { x: { code: 'k1' }, y: 100 },
          { x: { name: 'Rex' }, y: 9 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'one name with arguments that differ by type',
      operation:
        '{ patients { ... on Dog { v: visits(last: 1) { no } } ... on Cat { v: visits(last: 0) { no } } ... on Fish { v: visits { no } } } }',
      data: { patients: [{ v: [{ no: 0 }] }, { v: [] }, { v: [{ no: 0 }, { no: 1 }] }] },
      stock: 'right',
    },
    {
      name: 'a union with values in it that are no entities',
      operation:
        '{ things { __typename ... on Kind { code } ... on Node { id } ... on Cat { weight } } anyone { ... on Dog { id } } }',
      data: {
        things: [
          { __typename: 'Cat', id: 'c1', weight: 99 },
          { __typename: 'Kind', code: 'k8' },
          null,
          { __typename: 'Dog', id: 'd1' },
        ],
        anyone: {},
      },
      stock: 'right',
    },
    {
      name: 'fields of the same name that differ in type, under aliases',
      operation: '{ pets { ... on Dog { truth: loud } ... on Cat { number: loud } } }',
      data: { pets: [{ truth: true }, { number: 3 }] },
      stock: 'right',
    },
  ]),
};
