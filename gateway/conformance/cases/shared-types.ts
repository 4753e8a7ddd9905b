import { overGraph, type Topic } from '../conformance-case.ts';
import { shares } from '../graphs/shares.ts';

/** What several subgraphs give. */
export const sharedTypes: Topic = {
  topic: '@shareable',
  cases: overGraph(shares, [
    {
      name: 'a root field of two subgraphs is asked of one',
      operation: '{ version }',
      data: { version: '7' },
      stock: 'right',
    },
    {
      name: 'a value type whose fields are spread over subgraphs is put together',
      operation: '{ places { spot { lat lon } } }',
      data: { places: [{ spot: { lat: 1, lon: 2 } }, { spot: null }] },
      stock: 'right',
    },
    {
      name: 'a nested value type too',
      operation: '{ places { spot { mark { right left } } } }',
      data: { places: [{ spot: { mark: { right: 'r1', left: 'l1' } } }, { spot: null }] },
      stock: 'right',
    },
    {
      name: 'and a list of value types, entry by entry',
      operation: '{ places { rooms { beds no } price } }',
      data: {
        places: [
          {
            rooms: [
              { beds: 2, no: 1 },
              { beds: 3, no: 2 },
            ],
            price: 500,
          },
          { rooms: [], price: 500 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'and under aliases',
      operation: '{ places { lat: spot { lon: lat lat: lon } } }',
      data: { places: [{ lat: { lon: 1, lat: 2 } }, { lat: null }] },
      stock: 'right',
    },
    {
      name: 'a value type of root fields is put together',
      operation: '{ now { minute hour zone } }',
      data: { now: { minute: 30, hour: 12, zone: 'Oslo' } },
      stock: 'right',
    },
    {
      name: 'a union of which a subgraph knows some members',
      operation:
        '{ mapHits { __typename ... on Trip { days } ... on Guide { name } ... on Place { price } } }',
      data: {
        mapHits: [
          { __typename: 'Place', price: 500 },
          { __typename: 'Trip', days: 3 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'the same from the other side',
      operation: '{ stayHits { ... on Trip { days } ... on Guide { name } ... on Place { id } } }',
      data: { stayHits: [{ id: '1' }, { name: 'Gro' }] },
      stock: 'right',
    },
    {
      name: 'a member that none but the other side knows is not there',
      operation: '{ mapHits { ... on Guide { name } } }',
      data: { mapHits: [{}, {}] },
      stock: 'right',
    },
    {
      name: 'a shared field with members of both is asked of one',
      operation: '{ hit(no: 0) { __typename ... on Place { price spot { lat } } } }',
      data: { hit: { __typename: 'Place', price: 500, spot: { lat: 1 } } },
      stock: 'right',
    },
    {
      name: 'a shared union whose members differ, asked for all of them',
      operation:
        '{ hit(no: 0) { __typename ... on Trip { days } ... on Guide { name } ... on Place { price } } }',
      data: { hit: { __typename: 'Place', price: 500 } },
      stock: 'right',
    },
    {
      name: 'a member that a shared field must not give, since only one of them has it, is no silent null',
      operation: '{ hit(no: 1) { __typename ... on Trip { days } ... on Guide { name } } }',
      data: { hit: { __typename: 'Trip', days: null } },
      errors: [{ path: ['hit', 'days'], code: 'SUBGRAPH_UNAVAILABLE', reason: 'INVALID_RESPONSE' }],
      stock: 'wrong',
      flaw: 'e',
    },
  ]),
};
