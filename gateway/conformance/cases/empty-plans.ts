import { overGraph, type Topic } from '../conformance-case.ts';
import { faceless } from '../graphs/faceless.ts';

/** Operations for which the planner finds nothing to fetch. */
export const emptyPlans: Topic = {
  topic: 'empty plans',
  cases: overGraph(faceless, [
    {
      name: 'a field that nobody can fetch is an error and not null',
      operation: '{ north { field } }',
      data: null,
      errors: [{ code: 'INTERNAL_SERVER_ERROR' }],
      stock: 'wrong',
      flaw: 'd',
    },
    {
      name: 'an empty list that nobody has seen is an error and not null',
      operation: '{ norths { field } }',
      data: null,
      errors: [{ code: 'INTERNAL_SERVER_ERROR' }],
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
};
