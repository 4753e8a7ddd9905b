import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

/** Prices that depend on the person who is above them in the answer. */
export const contexts: Graph = {
  people: {
    sdl: federation2(`
      type Query { customer(id: ID!): Customer customers: [Customer!]! }
      type Customer @key(fields: "id") @context(name: "customer") { id: ID! currency: String! basket: [Ware!]! }
      type Ware @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$customer { currency }")): String }`),
    resolvers: () => {
      const customer = (id: string) => ({
        id,
        currency: id === '1' ? 'NOK' : 'SEK',
        basket: [{ id: 'a' }, { id: 'b' }],
      });
      return {
        Query: {
          customer: (_: unknown, { id }: { id: string }) => customer(id),
          customers: () => ['1', '2'].map(customer),
        },
        Customer: { __resolveReference: ({ id }: { id: string }) => customer(id) },
        Ware: {
          __resolveReference: (sent: object) => sent,
          price: ({ id }: { id: string }, args: { in: string }) => `${id} ${args.in}`,
        },
      };
    },
  },
  stock: {
    sdl: federation2(`type Query { stocked: Int } type Ware @key(fields: "id") { id: ID! left: Int }`),
    resolvers: () => ({
      Query: { stocked: () => 3 },
      Ware: { __resolveReference: (sent: object) => sent, left: () => 3 },
    }),
  },
};
