import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

interface Sent {
  readonly id: string;
  readonly weight?: number | null;
  readonly cost?: number | null;
  readonly depot?: { readonly town: string; readonly floors: readonly { readonly no: number }[] } | null;
  readonly load?: { readonly litres?: number; readonly count?: number } | null;
  readonly offer?: number | null;
}
const rows = [
  {
    id: '1',
    weight: 3,
    depot: { town: 'Moss', floors: [{ no: 1 }, { no: 2 }] },
    load: { __typename: 'Fluid', litres: 9 },
  },
  { id: '2', weight: null, depot: null, load: { __typename: 'Pieces', count: 4 } },
  { id: '3', weight: 5, depot: { town: 'Ski', floors: [] }, load: null },
];

/** Goods of which each subgraph needs what another one gives. */
export const required: Graph = {
  store: {
    sdl: federation2(`
      type Query { items: [Item!]! item(id: ID!): Item }
      type Item @key(fields: "id") { id: ID! weight: Int depot: Depot load: Load }
      type Depot { town: String! floors: [Floor!]! }
      type Floor { no: Int! }
      union Load = Fluid | Pieces
      type Fluid { litres: Int }
      type Pieces { count: Int }`),
    resolvers: () => ({
      Query: {
        items: () => rows,
        item: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id) ?? null,
      },
      Item: { __resolveReference: findBy(rows, 'id') },
    }),
  },
  costs: {
    sdl: federation2(`
      type Item @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") }`),
    resolvers: () => ({
      Item: {
        __resolveReference: (sent: object) => sent,
        cost: ({ weight }: Sent) => {
          if (weight === undefined) throw new Error('No weight was sent.');
          return weight === null ? null : weight * 10;
        },
      },
    }),
  },
  offers: {
    sdl: federation2(`
      type Item @key(fields: "id") {
        id: ID! weight: Int @external cost: Int @external depot: Depot @external load: Load @external
        offer: Int @requires(fields: "cost weight")
        way: String @requires(fields: "depot { town floors { no } }")
        volume: Int @requires(fields: "load { ... on Fluid { litres } ... on Pieces { count } }")
      }
      type Depot @external { town: String! floors: [Floor!]! }
      type Floor @external { no: Int! }
      union Load = Fluid | Pieces
      type Fluid @external { litres: Int }
      type Pieces @external { count: Int }`),
    resolvers: () => ({
      Item: {
        __resolveReference: (sent: object) => sent,
        offer: ({ cost, weight }: Sent) => (typeof cost === 'number' ? cost + (weight ?? 0) : -1),
        way: ({ depot }: Sent) =>
          depot ? `${depot.town}:${depot.floors.map(({ no }) => no).join('')}` : 'nowhere',
        volume: ({ load }: Sent) => load?.litres ?? load?.count ?? 0,
      },
    }),
  },
  ads: {
    sdl: federation2(`
      type Item @key(fields: "id") { id: ID! offer: Int @external slogan: String @requires(fields: "offer") }`),
    resolvers: () => ({
      Item: {
        __resolveReference: (sent: object) => sent,
        slogan: ({ offer }: Sent) => `Only ${String(offer)}!`,
      },
    }),
  },
};
