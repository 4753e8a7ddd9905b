import { GraphQLError } from 'graphql';
import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

/** Goods with a label in the tongue of the place that they stand in, which shops and stalls say in different ways. */
export const labels: Graph = {
  market: {
    sdl: federation2(`
      type Query @context(name: "realm") { places: [Place!]! shop: Shop realm: String! }
      interface Place { id: ID! goods: [Good] }
      type Shop implements Place @key(fields: "id") @context(name: "place") { id: ID! tongue: String goods: [Good] }
      type Stall implements Place @key(fields: "id") @context(name: "place") { id: ID! speech: Speech goods: [Good] }
      type Speech { tongue: String }
      type Good @key(fields: "id") {
        id: ID!
        label(in: String @fromContext(field: "$place ... on Shop { tongue } ... on Stall { speech { tongue } }"), loud: Boolean): String
        mark(of: String @fromContext(field: "$realm { realm }")): String
      }`),
    resolvers: () => {
      const goods = [{ id: '1' }, { id: '2' }];
      const tongue = () => {
        throw new GraphQLError('Nobody speaks here.', { extensions: { code: 'BAD_USER_INPUT' } });
      };
      const shops = [
        { __typename: 'Shop', id: 'a', tongue: 'no', goods },
        { __typename: 'Stall', id: 'b', speech: { tongue: 'se' }, goods },
        { __typename: 'Shop', id: 'c', tongue, goods },
        { __typename: 'Stall', id: 'd', speech: null, goods },
        { __typename: 'Shop', id: 'e', tongue: 'no', goods },
      ];
      return {
        Query: { places: () => shops, shop: () => shops[0], realm: () => 'North' },
        Shop: { __resolveReference: ({ id }: { id: string }) => shops.find((shop) => shop.id === id) },
        Stall: { __resolveReference: ({ id }: { id: string }) => shops.find((shop) => shop.id === id) },
        Good: {
          __resolveReference: (sent: object) => sent,
          label: ({ id }: { id: string }, args: { in?: string | null; loud?: boolean }) =>
            `${id} ${String(args.in)}${args.loud === true ? '!' : ''}`,
          mark: ({ id }: { id: string }, { of }: { of: string | null }) => `${String(of)} ${id}`,
        },
      };
    },
  },
  kin: {
    sdl: federation2(
      `type Query { kin: Int } type Good @key(fields: "id") { id: ID! twin: Good weight: Int }`,
    ),
    resolvers: () => ({
      Good: {
        __resolveReference: (sent: object) => sent,
        twin: ({ id }: { id: string }) => ({ id: id === '1' ? '2' : '1' }),
        weight: () => 7,
      },
    }),
  },
};
