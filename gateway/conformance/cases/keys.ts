import { overGraph, type Topic } from '../conformance-case.ts';
import { keyed } from '../graphs/keyed.ts';

/** What entities are known by. */
export const keys: Topic = {
  topic: 'keys',
  cases: overGraph(keyed, [
    {
      name: 'one field',
      operation: '{ products { left } }',
      data: { products: [{ left: 10 }, { left: 0 }] },
      stock: 'right',
    },
    {
      name: 'several keys, one for each subgraph',
      operation: '{ product(id: "2") { left made duty sum } }',
      data: { product: { left: 0, made: 'b by m2', duty: 'SE-b', sum: '' } },
      stock: 'right',
    },
    {
      name: 'a compound key with an object in it',
      operation: '{ products { made } }',
      data: { products: [{ made: 'a by m1' }, { made: 'b by m2' }] },
      stock: 'right',
    },
    {
      name: 'a key that is nested twice',
      operation: '{ products { id duty } }',
      data: {
        products: [
          { id: '1', duty: 'NO-a' },
          { id: '2', duty: 'SE-b' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'a key with lists in it',
      operation: '{ products { sum parts { no } } }',
      data: {
        products: [
          { sum: '1+2+x+y', parts: [{ no: 1 }, { no: 2 }] },
          { sum: '', parts: [] },
        ],
      },
      stock: 'right',
    },
    {
      name: 'a key whose parts are null is sent with its nulls',
      operation: '{ nobody { id made } }',
      data: { nobody: { id: '1', made: 'null by undefined' } },
      stock: 'right',
    },
    {
      name: 'an entity that a subgraph does not know is null in its fields and nowhere else',
      operation: '{ strangers { sku left } }',
      data: { strangers: [{ sku: 'a', left: 10 }, { sku: 'z', left: null }, null, { sku: 'b', left: 0 }] },
      stock: 'right',
    },
    {
      name: 'an entity that stands more than once in a list is whole at each place',
      operation: '{ twice { id left } }',
      data: {
        twice: [
          { id: '2', left: 0 },
          { id: '1', left: 10 },
          { id: '2', left: 0 },
          { id: '2', left: 0 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'an entity that stands at several places of one answer',
      operation: '{ a: product(id: "1") { left } products { left } b: product(id: "1") { made left } }',
      data: { a: { left: 10 }, products: [{ left: 10 }, { left: 0 }], b: { made: 'a by m1', left: 10 } },
      stock: 'right',
    },
    {
      name: 'no entity, no fetch, no error',
      operation: '{ product(id: "7") { left made } }',
      data: { product: null },
      stock: 'right',
    },
  ]),
};
