import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const goods = [
  { id: '1', kilos: 2, crowns: 100 },
  { id: '2', kilos: 5, crowns: 300 },
];
const rates: Readonly<Record<string, number>> = { NOK: 1, SEK: 2, EUR: 10 };
interface Priced {
  readonly id: string;
  readonly crowns: number;
}
interface Sent {
  readonly price?: number;
  readonly size?: { readonly kilos?: number; readonly label?: string };
}

/** Goods whose price and size have arguments, and subgraphs that need both with arguments of their own. */
export const priced: Graph = {
  shop: {
    sdl: federation2(`
      type Query { goods: [Good!]! good(id: ID!): Good }
      type Good @key(fields: "id") {
        id: ID!
        price(in: Currency = NOK): Int
        size(pieces: Int! = 1): Size
      }
      enum Currency { NOK SEK EUR }
      type Size { kilos(round: Boolean): Int label(words: [String!]): String }`),
    resolvers: () => ({
      Query: {
        goods: () => goods,
        good: (_: unknown, { id }: { id: string }) => goods.find((one) => one.id === id) ?? null,
      },
      Good: {
        __resolveReference: findBy(goods, 'id'),
        price: ({ crowns }: Priced, args: { in: string }) => crowns * (rates[args.in] ?? 0),
        size: ({ kilos }: { kilos: number }, { pieces }: { pieces: number }) => ({ kilos: kilos * pieces }),
      },
      Size: {
        label: ({ kilos }: { kilos: number }, { words = [] }: { words?: string[] }) =>
          [kilos, ...words].join(' '),
      },
    }),
  },
  post: {
    sdl: federation2(`
      type Good @key(fields: "id") {
        id: ID!
        price(in: Currency = NOK): Int @external
        size(pieces: Int! = 1): Size @external
        postage: Int @requires(fields: "price(in: SEK)")
        parcel: String @requires(fields: "size(pieces: 3) { kilos label(words: [\\"a\\", \\"b\\"]) }")
      }
      enum Currency { NOK SEK EUR }
      type Size { kilos(round: Boolean): Int @external label(words: [String!]): String @external }`),
    resolvers: () => ({
      Good: {
        __resolveReference: (sent: Sent) => sent,
        postage: ({ price }: Sent) => price ?? null,
        parcel: ({ size }: Sent) => `${String(size?.kilos)}: ${String(size?.label)}`,
      },
    }),
  },
  customs: {
    sdl: federation2(`
      type Good @key(fields: "id") {
        id: ID!
        price(in: Currency = NOK): Int @external
        duty: Int @requires(fields: "price(in: EUR)")
        fee: Int @requires(fields: "price")
      }
      enum Currency { NOK SEK EUR }`),
    resolvers: () => ({
      Good: {
        __resolveReference: (sent: Sent) => sent,
        duty: ({ price }: Sent) => price ?? null,
        fee: ({ price }: Sent) => price ?? null,
      },
    }),
  },
};
