import { overGraph, type Topic } from '../conformance-case.ts';
import { misshapen, said } from '../expected-errors.ts';
import { troubled } from '../graphs/troubled.ts';

/** What subgraphs say is wrong. */
export const subgraphErrors: Topic = {
  topic: 'errors of subgraphs',
  cases: overGraph(troubled, [
    {
      name: 'at a root field, in its alias',
      operation: '{ gone: broken { name } other }',
      data: { gone: null, other: 'other' },
      errors: said('map', 'BAD_USER_INPUT', 'gone'),
      stock: 'right',
    },
    {
      name: 'at an entry of a list',
      operation: '{ failing }',
      data: { failing: [1, null, 3] },
      errors: said('map', 'INTERNAL_SERVER_ERROR', 'failing.1'),
      stock: 'right',
    },
    {
      name: 'at a nested path, in aliases',
      operation: '{ all: shops { s: street { h: hard } } }',
      data: { all: [{ s: { h: 1 } }, { s: null }, { s: null }] },
      errors: said('map', 'BAD_USER_INPUT', 'all.1.s.h'),
      stock: 'right',
    },
    {
      name: 'at a field of an entity',
      operation: '{ shops { id m: money } }',
      data: {
        shops: [
          { id: '1', m: 100 },
          { id: '2', m: null },
          { id: '3', m: null },
        ],
      },
      errors: said('till', 'BAD_USER_INPUT', 'shops.1.m', 'shops.2.m'),
      stock: 'wrong',
    },
    {
      name: 'at an entry of a list of an entity',
      operation: '{ shop(id: "1") { c: coins } }',
      data: { shop: { c: [1, null, 3] } },
      errors: said('till', 'INTERNAL_SERVER_ERROR', 'shop.c.1'),
      stock: 'right',
    },
    {
      name: 'at an entity as a whole stands at each of its fields',
      operation: '{ shop(id: "3") { name money coins } }',
      data: { shop: { name: 'Three', money: null, coins: null } },
      errors: said('till', 'BAD_USER_INPUT', 'shop.money', 'shop.coins'),
      stock: 'wrong',
    },
    {
      name: 'at an entity that stands at several places stands at all of them',
      operation: '{ a: shop(id: "2") { money } shops { money } }',
      data: { a: { money: null }, shops: [{ money: 100 }, { money: null }, { money: null }] },
      errors: said('till', 'BAD_USER_INPUT', 'a.money', 'shops.1.money', 'shops.2.money'),
      stock: 'wrong',
    },
    {
      name: 'at an entity below another of another subgraph',
      operation: '{ tills { shop { twin { money name } } } }',
      data: { tills: [{ shop: { twin: { money: null, name: 'Three' } } }] },
      errors: said('till', 'BAD_USER_INPUT', 'tills.0.shop.twin.money'),
      stock: 'wrong',
    },
    {
      name: 'that take the whole answer of a subgraph stand where they arose, and alone, since all its other fields are null with it',
      operation: '{ other strict { name } }',
      data: null,
      errors: said('map', 'BAD_USER_INPUT', 'strict'),
      stock: 'right',
    },
    {
      name: 'that take an entity stand where they arose, and alone where the object is null with it',
      operation: '{ shop(id: "2") { name keeper { age } must } }',
      data: { shop: null },
      errors: said('till', 'BAD_USER_INPUT', 'shop.must'),
      stock: 'right',
    },
    {
      name: 'without a path stand at what is null because of them',
      operation: '{ shop(id: "1") { name money } }',
      faults: { till: () => ({ data: { _entities: [null] }, errors: [{ message: 'Closed.' }] }) },
      data: { shop: { name: 'One', money: null } },
      errors: said('till', 'INTERNAL_SERVER_ERROR', 'shop.money'),
      stock: 'wrong',
    },
    {
      name: 'of a whole request for reasons of the client keep their code',
      operation: '{ shop(id: "1") { money coins } other }',
      faults: { till: () => ({ errors: [{ message: 'Not so.', extensions: { code: 'BAD_USER_INPUT' } }] }) },
      data: { shop: { money: null, coins: null }, other: 'other' },
      errors: said('till', 'BAD_USER_INPUT', 'shop.money', 'shop.coins'),
      stock: 'wrong',
    },
    {
      name: 'of a whole request for other reasons are a lost fetch',
      operation: '{ shop(id: "1") { money } }',
      faults: {
        till: () => ({ errors: [{ message: 'Syntax.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }),
      },
      data: { shop: { money: null } },
      errors: misshapen('till', 'shop.money'),
      stock: 'wrong',
    },
    {
      name: 'beside a value leave the value',
      operation: '{ other }',
      faults: {
        map: ({ data }) => ({
          data,
          errors: [{ message: 'Old.', path: ['other'], extensions: { code: 'BAD_USER_INPUT' } }],
        }),
      },
      data: { other: 'other' },
      errors: said('map', 'BAD_USER_INPUT', 'other'),
      stock: 'right',
    },
  ]),
};
