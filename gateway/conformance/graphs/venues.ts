import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const halls = [
  { __typename: 'Hall', id: 'h1', name: 'Great hall', seats: 300, owner: { id: 'o1' } },
  { __typename: 'Field', id: 'f1', name: 'Green', grass: true },
];
const owners = [{ id: 'o1', name: 'City', town: { code: 'T1', name: 'Moss' } }];

/** Events that give more of their venue than its own subgraph would have to be asked for. */
export const venues: Graph = {
  places: {
    sdl: federation2(`
      type Query { venues: [Venue!]! }
      interface Venue @key(fields: "id") { id: ID! name: String }
      type Hall implements Venue @key(fields: "id") { id: ID! name: String @shareable seats: Int @shareable owner: Owner @shareable }
      type Field implements Venue @key(fields: "id") { id: ID! name: String @shareable grass: Boolean @shareable }
      type Owner @key(fields: "id") { id: ID! name: String @shareable town: Town @shareable }
      type Town @key(fields: "code") { code: ID! name: String @shareable }`),
    resolvers: () => ({
      Query: { venues: () => halls },
      Hall: { __resolveReference: findBy(halls, 'id'), owner: () => owners[0] },
      Field: { __resolveReference: findBy(halls, 'id') },
      Venue: { __resolveReference: findBy(halls, 'id') },
      Owner: { __resolveReference: findBy(owners, 'id') },
      Town: { __resolveReference: ({ code }: { code: string }) => ({ code, name: 'Moss' }) },
    }),
  },
  events: {
    sdl: federation2(`
      type Query {
        bare: Event
        opening: Event @provides(fields: "hall { name }")
        closing: Event @provides(fields: "hall { owner { name town { name } } }")
        anywhere: [Event!]! @provides(fields: "venue { ... on Hall { seats } ... on Field { grass } }")
        spots: [Spot!]! @provides(fields: "... on Hall { name } ... on Field { name }")
      }
      union Spot = Hall | Field
      type Event { title: String hall: Hall venue: Venue }
      interface Venue { id: ID! }
      type Hall implements Venue @key(fields: "id") { id: ID! name: String @external seats: Int @external owner: Owner @external }
      type Field implements Venue @key(fields: "id") { id: ID! name: String @external grass: Boolean @external }
      type Owner @key(fields: "id") { id: ID! name: String @external town: Town @external }
      type Town @key(fields: "code") { code: ID! name: String @external }`),
    resolvers: () => ({
      Query: {
        bare: () => ({ title: 'Bare', hall: { id: 'h1' }, venue: { __typename: 'Hall', id: 'h1' } }),
        opening: () => ({ title: 'Opening', hall: { id: 'h1', name: 'provided' } }),
        closing: () => ({ title: 'Closing', hall: { id: 'h1', owner: { ...owners[0], name: 'provided' } } }),
        anywhere: () =>
          halls.map((venue) => ({ title: 'Any', hall: null, venue: { ...venue, seats: 1, grass: false } })),
        spots: () => halls.map((hall) => ({ ...hall, name: `provided ${hall.id}` })),
      },
    }),
  },
};
