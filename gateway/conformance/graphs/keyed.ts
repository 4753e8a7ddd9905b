import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const rows = [
  {
    id: '1',
    sku: 'a',
    maker: { id: 'm1', land: { code: 'NO' } },
    parts: [{ no: 1 }, { no: 2 }],
    tags: ['x', 'y'],
  },
  { id: '2', sku: 'b', maker: { id: 'm2', land: { code: 'SE' } }, parts: [], tags: [] },
];

/** Products that every subgraph knows by another key. */
export const keyed: Graph = {
  catalogue: {
    sdl: federation2(`
      type Query { products: [Product!]! product(id: ID!): Product nobody: Product strangers: [Product] twice: [Product!]! }
      type Product @key(fields: "id") @key(fields: "sku maker { id }") @key(fields: "maker { land { code } } sku") @key(fields: "parts { no } tags") {
        id: ID! sku: String maker: Maker @shareable parts: [Part!]! @shareable tags: [String!]! @shareable
      }
      type Maker @shareable { id: ID! land: Land! }
      type Land @shareable { code: String! }
      type Part @shareable { no: Int! }`),
    resolvers: () => ({
      Query: {
        products: () => rows,
        product: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id) ?? null,
        nobody: () => ({ id: '1', sku: null, maker: null, parts: [], tags: [] }),
        strangers: () => [rows[0], { ...rows[0], id: '9', sku: 'z' }, null, rows[1]],
        twice: () => [rows[1], rows[0], rows[1], rows[1]],
      },
      Product: { __resolveReference: findBy(rows, 'id') },
    }),
  },
  stock: {
    sdl: federation2(`
      type Product @key(fields: "id") { id: ID! left: Int }`),
    resolvers: () => ({
      Product: {
        __resolveReference: findBy(
          [
            { id: '1', left: 10 },
            { id: '2', left: 0 },
          ],
          'id',
        ),
      },
    }),
  },
  makers: {
    sdl: federation2(`
      type Product @key(fields: "sku maker { id }") { sku: String maker: Maker @shareable made: String }
      type Maker @shareable { id: ID! }`),
    resolvers: () => ({
      Product: {
        __resolveReference: (key: { sku: string; maker: { id: string } | null }) => ({
          ...key,
          made: `${key.sku} by ${key.maker?.id}`,
        }),
      },
    }),
  },
  customs: {
    sdl: federation2(`
      type Product @key(fields: "maker { land { code } } sku") { sku: String maker: Maker @shareable duty: String }
      type Maker @shareable { land: Land! }
      type Land @shareable { code: String! }`),
    resolvers: () => ({
      Product: {
        __resolveReference: (key: { sku: string; maker: { land: { code: string } } }) => ({
          ...key,
          duty: `${key.maker.land.code}-${key.sku}`,
        }),
      },
    }),
  },
  workshop: {
    sdl: federation2(`
      type Product @key(fields: "parts { no } tags") { parts: [Part!]! @shareable tags: [String!]! @shareable sum: String }
      type Part @shareable { no: Int! }`),
    resolvers: () => ({
      Product: {
        __resolveReference: (key: { parts: { no: number }[]; tags: string[] }) => ({
          ...key,
          sum: [...key.parts.map(({ no }) => no), ...key.tags].join('+'),
        }),
      },
    }),
  },
};
