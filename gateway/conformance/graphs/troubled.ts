import { GraphQLError } from 'graphql';
import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const shops = [
  { id: '1', name: 'One', street: { no: 1 } },
  { id: '2', name: 'Two', street: { no: null } },
  { id: '3', name: 'Three', street: null },
];
const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const refuse = (message: string) => () => {
  throw refusal(message);
};
interface Keyed {
  readonly id: string;
}

/** Shops of which much cannot be had. */
export const troubled: Graph = {
  map: {
    sdl: federation2(`
      type Query { shops: [Shop!]! shop(id: ID!): Shop maybe: [Shop] pair: [Shop!] broken: Shop strict: Shop! other: String failing: [Int] deep: Deep }
      type Shop @key(fields: "id") { id: ID! name: String street: Street sure: Street! twin: Shop }
      type Street { no: Int hard: Int! far: Deep }
      type Deep { list: [Deep!] leaf: Int! soft: Int shop: Shop! }`),
    resolvers: () => ({
      Query: {
        shops: () => shops,
        shop: (_: unknown, { id }: Keyed) => shops.find((one) => one.id === id) ?? null,
        maybe: () => [shops[0], null, shops[2]],
        pair: () => [shops[0], shops[2]],
        broken: refuse('No shop.'),
        strict: refuse('No shop at all.'),
        other: () => 'other',
        failing: () => [1, 'no number', 3],
        deep: () => ({ list: [{ leaf: 1 }, { leaf: 2 }], leaf: 0, soft: 5, shop: shops[0] }),
      },
      Shop: {
        __resolveReference: findBy(shops, 'id'),
        sure: ({ street }: { street: unknown }) => street ?? refuse('No street.')(),
        twin: ({ id }: Keyed) => shops[2 - (Number(id) - 1)],
      },
      Street: {
        hard: ({ no }: { no: number | null }) => no ?? refuse('No number.')(),
        far: () => ({ leaf: null }),
      },
    }),
  },
  till: {
    sdl: federation2(`
      type Query { tills: [Till!] first: Shop }
      type Till { no: Int shop: Shop owner: Shop! }
      type Shop @key(fields: "id") { id: ID! money: Int coins: [Int] tills: [Till!] must: Int! list: [Int!]! keeper: Keeper }
      type Keeper { name: String! age: Int }`),
    resolvers: () => ({
      Query: { tills: () => [{ no: 1, shop: { id: '1' }, owner: { id: '3' } }], first: () => ({ id: '1' }) },
      Shop: {
        __resolveReference: ({ id }: Keyed) => (id === '3' ? Promise.reject(refusal('No till.')) : { id }),
        money: ({ id }: Keyed) => (id === '2' ? refuse('No money.')() : 100),
        coins: () => [1, 'x', 3],
        must: ({ id }: Keyed) => (id === '2' ? refuse('Must.')() : 7),
        list: ({ id }: Keyed) => (id === '2' ? [1, null] : [1]),
        tills: ({ id }: Keyed) => [{ no: 1, shop: { id }, owner: { id } }],
        keeper: ({ id }: Keyed) => (id === '2' ? { name: null, age: 5 } : { name: 'Kai', age: null }),
      },
    }),
  },
};
