import { overGraph, type Topic } from '../conformance-case.ts';
import { required } from '../graphs/required.ts';

/** Fields that need others of another subgraph. */
export const requires: Topic = {
  topic: '@requires',
  cases: overGraph(required, [
    {
      name: 'one field',
      operation: '{ items { cost } }',
      data: { items: [{ cost: 30 }, { cost: null }, { cost: 50 }] },
      stock: 'right',
    },
    {
      name: 'an object and a list in it',
      operation: '{ items { way depot { town } } }',
      data: {
        items: [
          { way: 'Moss:12', depot: { town: 'Moss' } },
          { way: 'nowhere', depot: null },
          { way: 'Ski:', depot: { town: 'Ski' } },
        ],
      },
      stock: 'right',
    },
    {
      name: 'a union, by fragments on its members',
      operation: '{ items { volume } }',
      data: { items: [{ volume: 9 }, { volume: 4 }, { volume: 0 }] },
      stock: 'right',
    },
    {
      name: 'a union of which the client asks another part',
      operation: '{ items { load { __typename ... on Pieces { number: count } } volume } }',
      data: {
        items: [
          { load: { __typename: 'Fluid' }, volume: 9 },
          { load: { __typename: 'Pieces', number: 4 }, volume: 4 },
          { load: null, volume: 0 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'what is required is not shown',
      operation: '{ item(id: "1") { way } }',
      data: { item: { way: 'Moss:12' } },
      stock: 'right',
    },
    {
      name: 'two of one subgraph at once, of which one waits for a third',
      operation: '{ item(id: "1") { offer way volume cost } }',
      data: { item: { offer: 33, way: 'Moss:12', volume: 9, cost: 30 } },
      stock: 'right',
    },
    {
      name: 'the same under two aliases',
      operation: '{ item(id: "1") { a: slogan b: slogan weight: cost cost: weight } }',
      data: { item: { a: 'Only 33!', b: 'Only 33!', weight: 30, cost: 3 } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: 'inside an aliased object that it requires',
      operation: '{ item(id: "1") { depot { floors { town: no } } way } }',
      data: { item: { depot: { floors: [{ town: 1 }, { town: 2 }] }, way: 'Moss:12' } },
      stock: 'right',
    },
    {
      name: 'an alias in an object that it requires, with the name of a required field',
      operation: '{ item(id: "1") { depot { town: floors { no } } way } }',
      data: { item: { depot: { town: [{ no: 1 }, { no: 2 }] }, way: 'Moss:12' } },
      stock: 'wrong',
      flaw: 'c',
    },
  ]),
};
