import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const persons = [
  { __typename: 'Person', id: 'p1', name: 'Ada', kind: 'one', note: 'kind', birth: '1990-01-01' },
  { __typename: 'Person', id: 'p2', name: 'Bo', kind: 'two', note: 'tall', birth: '1980-01-01' },
];
const offices = [
  { __typename: 'Office', id: 'o1', name: 'East', kind: 'small', note: 'old', staff: 4, level: 'LOCAL' },
];
const firms = [{ __typename: 'Firm', id: 'f1', name: 'Works', kind: null, note: 'new' }];
const all = [...persons, ...offices, ...firms];

/** `@authenticated` under a name of its own. */
const ACCESS = ['{ name: "@authenticated", as: "@login" }', '"@requiresScopes"', '"@policy"'];

/** A graph whose types and fields are guarded: one type of an interface, fields of others, a scalar and an enum. */
export const guarded: Graph = {
  register: {
    sdl: federation2(
      `
      type Query {
        open: String
        parties: [Party!]!
        first: Party
        person(id: ID!): Person
        strict: Strict
        anyone: [Anyone]
        rooms: [Room]
        offices: [Office!]
        level: Level
        mine: String @policy(policies: [["citizen"], ["employee", "role:NAV_AGREEMENT_OWNER"]])
        minutes: [Minute!] @requiresScopes(scopes: [["minutes", "read"], ["admin"]])
      }
      type Mutation { step(by: Int!): Int reset: Int @login appoint: Person seat: Party }
      scalar Day @policy(policies: [["role:NAV_YOUTH_TEAM"]])
      enum Level @requiresScopes(scopes: [["levels"]]) { LOCAL NATIONAL }
      interface Party { id: ID! name: String! kind: String note: String peer: Party }
      type Person implements Party @key(fields: "id") @login {
        id: ID! name: String! kind: String note: String peer: Party birth: Day
      }
      type Office implements Party @key(fields: "id") {
        id: ID! name: String! kind: String! note: String @requiresScopes(scopes: [["notes"]]) peer: Firm
        staff: Int! @policy(policies: [["role:NAV_AGREEMENT_OWNER"]]) level: Level boss: Person
      }
      type Firm implements Party @key(fields: "id") { id: ID! name: String! kind: String note: String! peer: Party }
      union Anyone = Person | Firm | Minute
      interface Room { no: Int! }
      type Cell implements Room @policy(policies: [["machine"]]) { no: Int! }
      type Vault implements Room @requiresScopes(scopes: [["vaults"]]) { no: Int! }
      type Minute { text: String! by: Person! }
      type Strict { text: String! @login more: String }`,
      ACCESS,
    ),
    resolvers: () => {
      let steps = 0;
      const peer = { peer: ({ id }: { id: string }) => all[(all.findIndex((one) => one.id === id) + 1) % 4] };
      const minute = { __typename: 'Minute', text: 'Begun.', by: persons[0] };
      return {
        Query: {
          open: () => 'for all',
          parties: () => all,
          first: () => persons[0],
          person: (_: unknown, { id }: { id: string }) => persons.find((one) => one.id === id) ?? null,
          strict: () => ({ text: 'deep', more: 'shallow' }),
          anyone: () => [persons[1], firms[0], minute],
          rooms: () => [{ __typename: 'Cell', no: 1 }, null, { __typename: 'Vault', no: 2 }],
          offices: () => offices,
          level: () => 'NATIONAL',
          mine: () => 'own',
          minutes: () => [minute],
        },
        Mutation: {
          step: (_: unknown, { by }: { by: number }) => (steps += by),
          reset: () => (steps = 0),
          appoint: () => ((steps += 100), persons[0]),
          seat: () => ((steps += 10), persons[0]),
        },
        Person: { __resolveReference: findBy(persons, 'id'), ...peer },
        Office: { __resolveReference: findBy(offices, 'id'), peer: () => firms[0], boss: () => persons[1] },
        Firm: { __resolveReference: findBy(firms, 'id'), ...peer },
      };
    },
  },
  work: {
    sdl: federation2(
      `
      type Person @key(fields: "id") { id: ID! wage: Int @requiresScopes(scopes: [["wages"]]) firm: Firm }
      type Office @key(fields: "id") { id: ID! budget: Int @login visitors: [Person!] }
      type Firm @key(fields: "id") { id: ID! turnover: Int name: String! @external loud: String @requires(fields: "name") }`,
      ACCESS,
    ),
    resolvers: () => ({
      Person: {
        __resolveReference: findBy(persons, 'id'),
        wage: ({ id }: { id: string }) => Number(id.slice(1)) * 100,
        firm: () => ({ id: 'f1' }),
      },
      Office: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        budget: () => 7,
        visitors: () => [{ id: 'p1' }, { id: 'p2' }],
      },
      Firm: {
        __resolveReference: (sent: object) => sent,
        turnover: () => 3,
        loud: ({ name }: { name: string }) => name.toUpperCase(),
      },
    }),
  },
};
