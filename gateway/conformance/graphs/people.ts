import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const NOBODY: readonly string[] = [];
const people = [
  {
    __typename: 'Person',
    id: '1',
    email: 'a@x',
    name: 'Ane',
    land: 'NO',
    boss: 'b@x',
    friends: ['b@x', 'c@x'],
  },
  { __typename: 'Person', id: '2', email: 'b@x', name: 'Bo', land: 'SE', boss: null, friends: NOBODY },
  { __typename: 'Person', id: '3', email: 'c@x', name: 'Cai', land: null, boss: 'b@x', friends: ['a@x'] },
];
const robots = [{ __typename: 'Robot', serial: 7, maker: { title: 'Ironworks' } }];
type Row = (typeof people)[number];
const byEmail = (email: string | null) => people.find((row) => row.email === email) ?? null;

/** People and robots over three subgraphs, under names that invite confusion. */
export const people3: Graph = {
  accounts: {
    sdl: federation2(`
      type Query { person(id: ID!): Person people: [Person!] beings: [Being] being(serial: Int): Being }
      type Person @key(fields: "email") @key(fields: "id") {
        id: ID! email: String! name(upper: Boolean): String! land: String boss: Person friends: [Person!]!
        constructor: String toString: String then: String typename: String length: Int
      }
      type Robot @key(fields: "serial") { serial: Int! maker: Maker }
      type Maker { title: String }
      union Being = Person | Robot`),
    resolvers: () => ({
      Query: {
        person: (_: unknown, { id }: { id: string }) => people.find((row) => row.id === id) ?? null,
        people: () => people,
        beings: () => [people[0], robots[0], null, people[1]],
        being: (_: unknown, { serial }: { serial?: number }) => (serial === 7 ? robots[0] : people[0]),
      },
      Person: {
        __resolveReference: (key: Row) => findBy(people, 'email' in key ? 'email' : 'id')(key),
        name: ({ name }: Row, { upper }: { upper?: boolean }) => (upper ? name.toUpperCase() : name),
        boss: ({ boss }: Row) => byEmail(boss),
        friends: ({ friends }: Row) => friends.map(byEmail),
        constructor: () => 'built',
        toString: () => 'written',
        then: () => 'later',
        typename: () => 'kind',
        length: ({ name }: Row) => name.length,
      },
      Robot: { __resolveReference: findBy(robots, 'serial') },
    }),
  },
  social: {
    sdl: federation2(`
      type Query { newest: Person }
      type Person @key(fields: "email") { email: String! nickname(short: Boolean): String followers: [Person!]! rank: Int }
      type Robot @key(fields: "serial") { serial: Int! nickname: Int owner: Person }`),
    resolvers: () => ({
      Query: { newest: () => byEmail('c@x') },
      Person: {
        __resolveReference: findBy(people, 'email'),
        nickname: ({ name }: Row, { short }: { short?: boolean }) =>
          short ? name.slice(0, 1) : `${name}-kin`,
        followers: ({ email }: Row) => people.filter(({ friends }) => friends.includes(email)),
        rank: ({ id }: Row) => Number(id) * 10,
      },
      Robot: {
        __resolveReference: (key: object) => key,
        nickname: ({ serial }: { serial: number }) => serial * 11,
        owner: () => ({ email: 'b@x' }),
      },
    }),
  },
  badges: {
    sdl: federation2(`
      type Person @key(fields: "id") {
        id: ID! land: String @external name(upper: Boolean): String! @external
        badge(big: Boolean): String @requires(fields: "land") label: String @requires(fields: "land name")
      }`),
    resolvers: () => ({
      Person: {
        __resolveReference: (sent: object) => sent,
        badge: ({ id, land }: Row, { big }: { big?: boolean }) => `${id}${big ? '!' : ''}${String(land)}`,
        label: ({ name, land }: Row) => `${name} of ${String(land)}`,
      },
    }),
  },
};
