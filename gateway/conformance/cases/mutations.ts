import { overGraph, type Topic } from '../conformance-case.ts';
import { said } from '../expected-errors.ts';
import { ledger } from '../graphs/ledger.ts';

/** Writes, which happen one after the other. */
export const mutations: Topic = {
  topic: 'mutations',
  cases: overGraph(ledger, [
    {
      name: 'in the order of the document',
      operation: 'mutation { a: add(by: 2) { total } m: multiply(by: 5) { total } b: add(by: 1) { total } }',
      data: { a: { total: 3 }, m: { total: 15 }, b: { total: 16 } },
      stock: 'right',
    },
    {
      name: 'over two subgraphs in the order of the document',
      operation:
        'mutation { one: note(text: "one") { text } add(by: 1) { total entries } two: note(text: "two") { account { entries total } } }',
      data: {
        one: { text: 'one' },
        add: { total: 2, entries: ['one'] },
        two: { account: { entries: ['one', 'two'], total: 2 } },
      },
      stock: 'right',
    },
    {
      name: 'entities are fetched before the next write',
      operation:
        'mutation { a: add(by: 1) { id seen entries } n: note(text: "x") { text } b: add(by: 1) { id seen entries } }',
      data: {
        a: { id: 'a2', seen: 1, entries: [] },
        n: { text: 'x' },
        b: { id: 'a3', seen: 2, entries: ['x'] },
      },
      stock: 'right',
    },
    {
      name: 'the same write twice is two writes',
      operation: 'mutation { a: add(by: 1) { total } b: add(by: 1) { total } }',
      data: { a: { total: 2 }, b: { total: 3 } },
      stock: 'right',
    },
    {
      name: 'one under one name is one write',
      operation: 'mutation { add(by: 1) { total } add(by: 1) { id } }',
      data: { add: { total: 2, id: 'a2' } },
      stock: 'right',
    },
    {
      name: 'a write that breaks does not keep the next from happening',
      operation: 'mutation { broken { id } add(by: 4) { total } }',
      data: { broken: null, add: { total: 5 } },
      errors: [{ path: ['broken'], code: 'INTERNAL_SERVER_ERROR', subgraph: 'book' }],
      stock: 'right',
    },
    {
      name: 'with variables and fragments',
      operation:
        'mutation M($by: Int!, $no: Boolean!) { ...W add(by: 9) @include(if: $no) { id } } fragment W on Mutation { multiply(by: $by) { ...A } } fragment A on Account { total seen }',
      variables: { by: 3, no: false },
      data: { multiply: { total: 3, seen: 1 } },
      stock: 'right',
    },
    {
      name: '__typename beside writes',
      operation: 'mutation { __typename add(by: 1) { __typename } }',
      data: { __typename: 'Mutation', add: { __typename: 'Account' } },
      stock: 'right',
    },
    {
      name: 'a write whose answer must not be null and is takes the whole answer with it',
      operation: 'mutation { add(by: 4) { total } strict { id } }',
      data: null,
      errors: said('book', 'INTERNAL_SERVER_ERROR', 'strict'),
      stock: 'right',
    },
  ]),
};
