import { overGraph, type Topic } from '../conformance-case.ts';
import { said } from '../expected-errors.ts';
import { faceless, unreachable } from '../graphs/faceless.ts';

/** Operations for which the stock planner finds nothing to fetch. */
export const emptyPlans: Topic = {
  topic: 'empty plans',
  cases: [
    ...overGraph(faceless, [
      {
        name: 'a field whose object is of no type is an error and not null',
        operation: '{ north { field } }',
        data: { north: null },
        errors: said('north', 'INTERNAL_SERVER_ERROR', 'north'),
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'the same beside a field that is fetched',
        operation: '{ loaf { id } north { field } }',
        data: { loaf: { id: 'l1' }, north: null },
        errors: said('north', 'INTERNAL_SERVER_ERROR', 'north'),
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'a list that is empty is fetched and not made up',
        operation: '{ norths { field } }',
        data: { norths: [] },
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'what is left out by a condition is no error',
        operation: '{ north @include(if: false) { field } }',
        data: {},
        stock: 'right',
      },
      {
        name: 'nothing has to be fetched for the name of a root type',
        operation: '{ __typename query: __typename }',
        data: { __typename: 'Query', query: 'Query' },
        stock: 'right',
      },
    ]),
    ...overGraph(unreachable, [
      {
        name: 'a field that nobody can give is an error and not null',
        operation: '{ north { field } }',
        data: { north: null },
        errors: said('north', 'INTERNAL_SERVER_ERROR', 'north'),
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'an empty list of what nobody can give is empty',
        operation: '{ loaf { id } norths { field } }',
        data: { loaf: { id: 'l1' }, norths: [] },
        stock: 'wrong',
        flaw: 'd',
      },
    ]),
  ],
};
