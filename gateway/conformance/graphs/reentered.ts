import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const people = [
  { id: '1', email: 'one@example.invalid', post: { box: 'A', town: 'Moss' }, name: 'One' },
  { id: '2', email: 'two@example.invalid', post: { box: 'B', town: 'Ski' }, name: 'Two' },
];
const known = people.map(({ id, email, post }) => ({ id, email, post }));

/** People whom the club knows by keys of which it resolves only some. */
export const reentered: Graph = {
  register: {
    sdl: federation2(`
      type Query { people: [Person!]! }
      type Person @key(fields: "id") @key(fields: "email") @key(fields: "post { box town }") {
        id: ID! email: String! post: Post! name: String!
      }
      type Post @shareable { box: String! town: String! }`),
    resolvers: () => ({
      Query: { people: () => people },
      Person: {
        __resolveReference: (key: Record<string, unknown>) =>
          findBy(people, 'email' in key ? 'email' : 'id')(key),
      },
    }),
  },
  club: {
    sdl: federation2(`
      type Query { members: [Person!]! guests: [Guest!]! }
      type Guest { person: Person host: Host }
      type Host @key(fields: "id", resolvable: false) { id: ID! }
      type Person @key(fields: "id", resolvable: false) @key(fields: "email") {
        id: ID! email: String! name: String! @external greeting: String @requires(fields: "name") fee: Int
      }`),
    resolvers: () => ({
      Query: {
        members: () => known,
        guests: () => [
          { person: known[0], host: { id: 'h1' } },
          { person: null, host: null },
        ],
      },
      Person: {
        __resolveReference: ({ email, name, ...rest }: Record<string, string>) =>
          email === undefined ? null : { ...known.find((one) => one.email === email), ...rest, name },
        greeting: ({ name }: { name?: string }) => (name === undefined ? null : `Hello ${name}`),
        fee: ({ id }: { id: string }) => Number(id) * 100,
      },
    }),
  },
  hosts: {
    sdl: federation2(`type Host @key(fields: "id") { id: ID! title: String }`),
    resolvers: () => ({ Host: { __resolveReference: findBy([{ id: 'h1', title: 'Host of one' }], 'id') } }),
  },
};
