import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const places = [
  {
    id: '1',
    spot: { lat: 1, lon: 2, mark: { left: 'l1', right: 'r1' } },
    rooms: [
      { no: 1, beds: 2 },
      { no: 2, beds: 3 },
    ],
  },
  { id: '2', spot: null, rooms: [] },
];
const hits = [
  { __typename: 'Place', ...places[0] },
  { __typename: 'Trip', id: 't1', days: 3 },
  { __typename: 'Guide', id: 'g1', name: 'Gro' },
];

/** Value types whose fields are spread over subgraphs, unions and root fields that several give. */
export const shares: Graph = {
  maps: {
    sdl: federation2(`
      type Query { places: [Place!]! version: String @shareable hit(no: Int!): Hit @shareable hits: [Hit] @shareable mapHits: [Hit!]! now: Clock @shareable }
      type Clock { hour: Int @shareable zone: String }
      type Place @key(fields: "id") { id: ID! spot: Spot @shareable rooms: [Room!]! @shareable }
      type Spot { lat: Int! @shareable mark: Mark @shareable }
      type Mark { left: String }
      type Room { no: Int! @shareable }
      union Hit = Place | Trip
      type Trip @key(fields: "id") { id: ID! days: Int @shareable }`),
    resolvers: () => ({
      Query: {
        places: () => places,
        version: () => '7',
        hit: (_: unknown, { no }: { no: number }) => (no < 2 ? hits[no] : null),
        hits: () => [hits[0], hits[1], null],
        mapHits: () => hits.slice(0, 2),
        now: () => ({ hour: 12, zone: 'Oslo' }),
      },
      Place: { __resolveReference: findBy(places, 'id') },
      Trip: { __resolveReference: findBy(hits, 'id') },
    }),
  },
  stays: {
    sdl: federation2(`
      type Query { version: String @shareable hits: [Hit] @shareable hit(no: Int!): Hit @shareable stayHits: [Hit!]! now: Clock @shareable }
      type Clock { hour: Int @shareable minute: Int }
      type Place @key(fields: "id") { id: ID! spot: Spot @shareable rooms: [Room!]! @shareable price: Int }
      type Spot { lon: Int! lat: Int! @shareable mark: Mark @shareable }
      type Mark { right: String }
      type Room { no: Int! @shareable beds: Int }
      union Hit = Place | Guide
      type Guide @key(fields: "id") { id: ID! name: String }`),
    resolvers: () => ({
      Query: {
        version: () => '7',
        hit: (_: unknown, { no }: { no: number }) => (no === 1 ? null : hits[no]),
        hits: () => [hits[0], null, hits[2]],
        stayHits: () => [hits[0], hits[2]],
        now: () => ({ hour: 12, minute: 30 }),
      },
      Place: { __resolveReference: findBy(places, 'id'), price: () => 500 },
      Guide: { __resolveReference: findBy(hits, 'id') },
    }),
  },
};
