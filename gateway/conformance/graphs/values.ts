import { GraphQLScalarType } from 'graphql';
import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

type Args = Readonly<Record<string, unknown>>;
const told = (_: unknown, args: Args) => JSON.stringify(args);
const json = new GraphQLScalarType({ name: 'Json' });

/** Values of every kind, in and out, over two subgraphs that do not agree on all of them. */
export const values: Graph = {
  left: {
    sdl: federation2(`
      scalar Json
      scalar Day
      type Query {
        box(id: ID = "1"): Box
        echo(filter: Filter, list: [[Int]], day: Day, json: Json): String
        plain(a: Int! = 3, b: [String!]! = ["x"], c: Filter = { size: 2 }): String
        grid: [[Int]] boxes: [[Box]] levels: [Level] search(filter: Filter!): [Box!]!
        day: Day json: Json numbers: Numbers nulls: [Int] none: [Int!]
      }
      type Numbers { int: Int float: Float big: Float text: String id: ID yes: Boolean }
      input Filter { size: Int level: Shade left: String at: Filter many: [Filter!] }
      enum Shade { DARK PALE RED }
      enum Level { LOW HIGH }
      type Box @key(fields: "id") { id: ID! level: Level @shareable shade(of: Shade! = PALE): String }`),
    resolvers: () => ({
      Json: json,
      Query: {
        box: (_: unknown, { id }: Args) => ({ id }),
        echo: told,
        plain: told,
        grid: () => [[1, null, 3], null, []],
        boxes: () => [[{ id: '1' }, null], [], null, [{ id: '2' }, { id: '1' }]],
        levels: () => ['LOW', null, 'HIGH'],
        search: (_: unknown, { filter }: { filter: Args }) => [{ id: String(filter['size']) }],
        day: () => '2024-02-29',
        json: () => ({ __typename: 'X', list: [1, { deep: null }], text: 'a"b\\c\u2028\ud83d\ude00' }),
        numbers: () => ({ int: -0, float: 1.5, big: 1e21, text: '\u0000<æ>', id: 12, yes: false }),
        nulls: () => [null, 0, null],
        none: () => null,
      },
      Box: { __resolveReference: (key: object) => key, level: () => 'HIGH', shade: told },
    }),
  },
  right: {
    sdl: federation2(`
      scalar Json
      input Filter { size: Int level: Shade right: String at: Filter many: [Filter!] }
      enum Shade { DARK PALE BLUE }
      enum Level { LOW HIGH MIDDLE }
      type Box @key(fields: "id") {
        id: ID! level: Level @shareable match(filter: Filter): String sizes(by: [Int!] = [1, 2]): [Int!]
        middle: Level data(json: Json): Json
      }`),
    resolvers: () => ({
      Json: json,
      Box: {
        __resolveReference: (key: object) => key,
        match: told,
        sizes: (_: unknown, { by }: { by: number[] | null }) => by?.map((one) => one * 10) ?? null,
        middle: () => 'MIDDLE',
        data: (_: unknown, { json: given }: Args) => given ?? { nothing: true },
      },
    }),
  },
};
