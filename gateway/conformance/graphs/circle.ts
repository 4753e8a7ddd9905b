import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

/** One author at every place, and a type that leads back to the root. */
export const circle: Graph = {
  desk: {
    sdl: federation2(`
      type Query { day: User night: User papers: [Paper!]! panel: Panel panels: [Panel!]! }
      type User @key(fields: "id") { id: ID! }
      type Paper { title: String owner: Owner }
      type Owner @key(fields: "no", resolvable: false) { no: ID! }
      type Panel { label: String query: Query }`),
    resolvers: () => ({
      Query: {
        day: () => ({ id: '1' }),
        night: () => ({ id: '1' }),
        papers: () => ['a', 'b'].map((title) => ({ title, owner: { no: '7' } })),
        panel: () => ({ label: 'P', query: {} }),
        panels: () => ['Q', 'R'].map((label) => ({ label, query: {} })),
      },
    }),
  },
  staff: {
    sdl: federation2(`
      type Query { chief: User }
      type User @key(fields: "id") { id: ID! author: Author }
      type Author @key(fields: "no", resolvable: false) { no: ID! }`),
    resolvers: () => ({
      Query: { chief: () => ({ id: '1' }) },
      User: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        author: () => ({ no: '7' }),
      },
    }),
  },
  reviews: {
    sdl: federation2(`
      type Author @key(fields: "no") { no: ID! reviews: [Review!] }
      type Owner @key(fields: "no") { no: ID! name: String }
      type Review { body: Body }
      type Body { language: String text: String }`),
    resolvers: () => ({
      Author: {
        __resolveReference: ({ no }: { no: string }) => ({ no }),
        reviews: () => [1, 2, 3].map((number) => ({ body: { language: 'nb', text: `Text ${number}` } })),
      },
      Owner: { __resolveReference: ({ no }: { no: string }) => ({ no, name: `Owner ${no}` }) },
    }),
  },
};
