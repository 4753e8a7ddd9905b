import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const rows = [
  { __typename: 'Film', id: '1', title: 'Reise', minutes: 90 },
  { __typename: 'Book', id: '2', title: 'Vei', pages: 200 },
  { __typename: 'Film', id: '3', title: 'Hjem', minutes: 40 },
];
const ids = rows.map(({ id }) => ({ id }));
const stars: Readonly<Record<string, number>> = { 1: 5, 2: 3, 3: 1 };

/** An interface whose entities two subgraphs know only as objects of one type. */
export const media: Graph = {
  library: {
    sdl: federation2(`
      type Query { media: [Media!]! medium(id: ID!): Media films: [Film!]! }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }`),
    resolvers: () => ({
      Query: {
        media: () => rows,
        medium: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id) ?? null,
        films: () => rows.filter(({ __typename }) => __typename === 'Film'),
      },
      Media: { __resolveReference: findBy(rows, 'id') },
      Film: { __resolveReference: findBy(rows, 'id') },
      Book: { __resolveReference: findBy(rows, 'id') },
    }),
  },
  reviews: {
    sdl: federation2(`
      type Query { best: Media rated: [Media] lists: [List!]! }
      type List { name: String media: [Media!]! }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int quotes: [Quote!]! }
      type Quote { text: String about: Media }`),
    resolvers: () => ({
      Query: {
        best: () => ids[0],
        rated: () => [ids[2], null, ids[1]],
        lists: () => [
          { name: 'all', media: ids },
          { name: 'none', media: [] },
        ],
      },
      Media: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        stars: ({ id }: { id: string }) => stars[id],
        quotes: ({ id }: { id: string }) => [{ text: `On ${id}`, about: { id } }],
      },
    }),
  },
  loans: {
    sdl: federation2(`
      type Media @key(fields: "id") @interfaceObject {
        id: ID! title: String @external stars: Int @external
        days: Int shelf: String @requires(fields: "title") praise: String @requires(fields: "stars title")
      }`),
    resolvers: () => ({
      Media: {
        __resolveReference: (sent: object) => sent,
        days: ({ id }: { id: string }) => Number(id) * 7,
        shelf: ({ title }: { title: string }) => title.slice(0, 1),
        praise: ({ title, stars: given }: { title: string; stars: number }) =>
          `${title} ${'*'.repeat(given)}`,
      },
    }),
  },
};
