import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const rows = [
  { id: '1', name: 'Ola', nick: { short: 'O' } },
  { id: '2', name: 'Kari', nick: { short: 'K' } },
];

/** Schemas as they were written before federation 2, beside one of federation 2 with composed directives. */
export const classic: Graph = {
  users: {
    sdl: `
      type Query { users: [User!]! me: User }
      type User @key(fields: "id") { id: ID! name: String nick: Nick }
      type Nick { short: String }`,
    resolvers: () => ({
      Query: { users: () => rows, me: () => rows[0] },
      User: { __resolveReference: findBy(rows, 'id') },
    }),
  },
  posts: {
    sdl: `
      extend type Query { posts: [Post!]! }
      extend type User @key(fields: "id") {
        id: ID! @external
        name: String @external
        nick: Nick @external
        posts: [Post!]!
        signature: String @requires(fields: "name nick { short }")
      }
      extend type Nick { short: String @external }
      type Post @key(fields: "no") { no: Int! author: User @provides(fields: "name") }`,
    resolvers: () => ({
      Query: {
        posts: () => [
          { no: 1, author: { id: '1', name: 'provided' } },
          { no: 2, author: { id: '2', name: 'provided' } },
        ],
      },
      User: {
        __resolveReference: (sent: object) => sent,
        posts: ({ id }: { id: string }) => [{ no: Number(id), author: { id, name: 'provided' } }],
        signature: ({ name, nick }: { name: string; nick: { short: string } }) => `${name} (${nick.short})`,
      },
      Post: {
        __resolveReference: ({ no }: { no: number }) => ({
          no,
          author: { id: String(no), name: 'provided' },
        }),
      },
    }),
  },
  likes: {
    sdl: federation2(`
      extend schema @link(url: "https://example.invalid/house/v1.0", import: ["@owner"]) @composeDirective(name: "@owner")
      directive @owner(team: String!) on FIELD_DEFINITION | OBJECT
      type User @extends @key(fields: "id") { id: ID! @external likes: Int @owner(team: "x") @tag(name: "y") first: Post }
      type Post @key(fields: "no", resolvable: false) { no: Int! }`),
    resolvers: () => ({
      User: {
        __resolveReference: (sent: object) => sent,
        likes: ({ id }: { id: string }) => Number(id) * 3,
        first: ({ id }: { id: string }) => ({ no: Number(id) }),
      },
    }),
  },
};
