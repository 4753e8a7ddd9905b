import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const rows = [
  { id: '1', code: 'c1' },
  { id: '2', code: 'c2' },
];
const from = (name: string) => () => name;

/** Fields that have moved, are moving and are hidden; who gives a value says so in it. */
export const moved: Graph = {
  old: {
    sdl: federation2(`
      directive @team(name: String!) on FIELD_DEFINITION | OBJECT
      type Query { bill(id: ID!): Bill bills: [Bill!]! hello: String kinds(of: Kind): [Kind] }
      type Bill @key(fields: "id") @key(fields: "code") {
        id: ID! title: String @tag(name: "a") amount: Int part: Part mild: String
        secret: String @inaccessible code: ID! @inaccessible paid(by: String, force: Boolean @inaccessible): String
      }
      type Part @shareable { name: String }
      enum Kind { OPEN CLOSED HIDDEN @inaccessible }
      type Vault @inaccessible { gold: Int }
      extend type Query { vault: Vault @inaccessible }`),
    resolvers: () => ({
      Query: {
        bill: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id) ?? null,
        bills: () => rows,
        hello: from('old'),
        kinds: (_: unknown, { of }: { of?: string }) =>
          of === undefined ? ['OPEN', 'HIDDEN', 'CLOSED'] : [of],
      },
      Bill: {
        __resolveReference: (key: Record<string, unknown>) => findBy(rows, 'id' in key ? 'id' : 'code')(key),
        title: from('old'),
        amount: () => 1,
        part: () => ({ name: 'old' }),
        mild: from('old'),
        secret: from('secret'),
        paid: (_: unknown, { by, force }: { by?: string; force?: boolean }) =>
          `${String(by)} ${String(force)}`,
      },
    }),
  },
  young: {
    sdl: federation2(`
      type Query { hello: String @override(from: "old") }
      type Bill @key(fields: "id") {
        id: ID! title: String @override(from: "old") part: Part @override(from: "old")
        tax: Int @external total: Int @requires(fields: "tax") amount: Int @override(from: "old") state: String @override(from: "gone")
        mild: String @override(from: "old", label: "percent(0)")
      }
      type Part @shareable { name: String }`),
    resolvers: () => ({
      Query: { hello: from('young') },
      Bill: {
        __resolveReference: (sent: object) => sent,
        title: from('young'),
        part: () => ({ name: 'young' }),
        amount: () => 2,
        state: from('young'),
        mild: from('young'),
        total: ({ tax }: { tax?: number }) => tax ?? null,
      },
    }),
  },
  taxes: {
    sdl: federation2(`
      type Bill @key(fields: "code") { code: ID! @inaccessible amount: Int @external tax: Int @requires(fields: "amount") @cost(weight: 3) rates: [Int] @listSize(assumedSize: 3) }`),
    resolvers: () => ({
      Bill: {
        __resolveReference: (sent: object) => sent,
        tax: ({ code, amount }: { code: string; amount?: number }) =>
          (amount ?? 0) * 100 + Number(code.slice(1)),
        rates: () => [12, 15, 25],
      },
    }),
  },
};
