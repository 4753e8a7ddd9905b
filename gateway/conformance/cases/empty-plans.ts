import { overGraph, type Topic } from '../conformance-case.ts';
import { faceless, unreachable } from '../graphs/faceless.ts';

/** Operations for which the stock planner finds nothing to fetch. */
export const emptyPlans: Topic = {
  topic: 'empty plans',
  cases: [
    ...overGraph(faceless, [
      {
        name: 'a field whose object is of no type is an error and not null',
        operation: '{ north { field } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'the same beside a field that could be fetched',
        operation: '{ loaf { id } north { field } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'a list of them too',
        operation: '{ norths { field } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'what its object gives itself is found',
        operation: '{ south { id field } }',
        data: { south: { id: 'n1', field: 'filled' } },
        stock: 'right',
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
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'a list of what nobody can give too',
        operation: '{ loaf { id } norths { field } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'd',
      },
      {
        name: 'what its own root field gives is found',
        operation: '{ south { id field } }',
        data: { south: { id: 'n1', field: 'filled' } },
        stock: 'right',
      },
    ]),
  ],
};
