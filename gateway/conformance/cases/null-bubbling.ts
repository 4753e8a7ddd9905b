import { overGraph, type Topic } from '../conformance-case.ts';
import { said, unreached } from '../expected-errors.ts';
import { troubled } from '../graphs/troubled.ts';

/** Nulls where none may be. */
export const nullBubbling: Topic = {
  topic: 'null propagation',
  cases: overGraph(troubled, [
    {
      name: 'in a subgraph, to the next object that may be null',
      operation: '{ shops { name street { hard } } }',
      data: {
        shops: [
          { name: 'One', street: { hard: 1 } },
          { name: 'Two', street: null },
          { name: 'Three', street: null },
        ],
      },
      errors: said('map', 'BAD_USER_INPUT', 'shops.1.street.hard'),
      stock: 'right',
    },
    {
      name: 'in a subgraph, within an entity',
      operation: '{ shop(id: "2") { name keeper { name age } } }',
      data: { shop: { name: 'Two', keeper: null } },
      errors: said('till', 'INTERNAL_SERVER_ERROR', 'shop.keeper.name'),
      stock: 'right',
    },
    {
      name: 'of an entity that its subgraph takes away as a whole',
      operation: '{ shop(id: "2") { name must } other }',
      data: { shop: null, other: 'other' },
      errors: said('till', 'BAD_USER_INPUT', 'shop.must'),
      stock: 'right',
    },
    {
      name: 'in the gateway, through a list of entries that may be null',
      operation: '{ maybe { name must } }',
      data: { maybe: [{ name: 'One', must: 7 }, null, null] },
      errors: said('till', 'BAD_USER_INPUT', 'maybe.2.must'),
      stock: 'wrong',
    },
    {
      name: 'in the gateway, through a list that must not hold null',
      operation: '{ other pair { must } }',
      data: { other: 'other', pair: null },
      errors: said('till', 'BAD_USER_INPUT', 'pair.1.must'),
      stock: 'wrong',
    },
    {
      name: 'of an entity that is null for two reasons tells both',
      operation: '{ shop(id: "2") { m: money must } }',
      data: { shop: null },
      errors: said('till', 'BAD_USER_INPUT', 'shop.m', 'shop.must'),
      stock: 'right',
    },
    {
      name: 'of a list that must not hold null',
      operation: '{ shop(id: "2") { name list } other }',
      data: { shop: null, other: 'other' },
      errors: said('till', 'INTERNAL_SERVER_ERROR', 'shop.list.1'),
      stock: 'right',
    },
    {
      name: 'of a lost subgraph',
      operation: '{ maybe { name must } other }',
      faults: { till: 'down' },
      data: { maybe: [null, null, null], other: 'other' },
      errors: unreached('till', 'maybe.0.must', 'maybe.2.must'),
      stock: 'wrong',
    },
    {
      name: 'of a field that the subgraph itself would not have left out',
      operation: '{ deep { soft shop { must } } }',
      faults: { till: 'down' },
      data: { deep: null },
      errors: unreached('till', 'deep.shop.must'),
      stock: 'wrong',
    },
  ]),
};
