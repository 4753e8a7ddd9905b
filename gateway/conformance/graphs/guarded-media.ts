import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const rows = [
  { __typename: 'Film', id: '1', title: 'Reise' },
  { __typename: 'Book', id: '2', title: 'Vei' },
];

/** An interface one type of which is guarded, that another subgraph knows as one object with a guarded field. */
export const guardedMedia: Graph = {
  library: {
    sdl: federation2(
      `
      type Query { media: [Media!]! }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") @fed__authenticated { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String }`,
    ).replace('import:', 'as: "fed", import:'),
    resolvers: () => ({
      Query: { media: () => rows },
      Media: { __resolveReference: findBy(rows, 'id') },
      Film: { __resolveReference: findBy(rows, 'id') },
      Book: { __resolveReference: findBy(rows, 'id') },
    }),
  },
  reviews: {
    sdl: federation2(
      `
      type Query { best: [Media!] }
      type Media @key(fields: "id") @interfaceObject {
        id: ID! stars: Int quotes: Int @requiresScopes(scopes: [["quotes"]])
      }`,
      ['"@requiresScopes"'],
    ),
    resolvers: () => ({
      Query: { best: () => [{ id: '2' }, { id: '1' }] },
      Media: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        stars: ({ id }: { id: string }) => Number(id) + 3,
        quotes: ({ id }: { id: string }) => Number(id) * 10,
      },
    }),
  },
};
