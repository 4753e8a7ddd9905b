import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

/** Two subgraphs that write, each into a book of its own that tells what was done before. */
export const ledger: Graph = {
  book: {
    sdl: federation2(`
      type Query { total: Int account(id: ID!): Account }
      type Mutation { add(by: Int!): Account multiply(by: Int!): Account broken: Account strict: Account! }
      type Account @key(fields: "id") { id: ID! total: Int }`),
    resolvers: () => {
      let total = 1;
      const account = () => ({ id: `a${total}`, total });
      return {
        Query: { total: () => total, account: (_: unknown, { id }: { id: string }) => ({ id, total }) },
        Mutation: {
          add: (_: unknown, { by }: { by: number }) => ((total += by), account()),
          multiply: (_: unknown, { by }: { by: number }) => ((total *= by), account()),
          broken: () => Promise.reject(new Error('Broken.')),
          strict: () => null,
        },
        Account: { __resolveReference: ({ id }: { id: string }) => ({ id, total }) },
      };
    },
  },
  audit: {
    sdl: federation2(`
      type Query { entries: [String!]! }
      type Mutation { note(text: String!): Entry }
      type Entry { text: String account: Account }
      type Account @key(fields: "id") { id: ID! seen: Int entries: [String!]! }`),
    resolvers: () => {
      const entries: string[] = [];
      let seen = 0;
      return {
        Query: { entries: () => entries },
        Mutation: {
          note: (_: unknown, { text }: { text: string }) => (
            entries.push(text),
            { text, account: { id: `n${entries.length}` } }
          ),
        },
        Account: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          seen: () => ++seen,
          entries: () => [...entries],
        },
      };
    },
  },
};
