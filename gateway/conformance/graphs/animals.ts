import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const dogs = [{ __typename: 'Dog', id: 'd1', name: 'Rex', kind: { code: 'k1' } }];
const cats = [{ __typename: 'Cat', id: 'c1', name: 'Mia', lives: 9 }] as const;
const fish = [{ __typename: 'Fish', id: 'f1', name: 'Nemo', depth: 4 }];
const all = [...dogs, ...cats];
const key = ({ __typename, id }: { __typename: string; id: string }) => ({ __typename, id });

/** Interfaces and unions that mean other types in each subgraph. */
export const animals: Graph = {
  home: {
    sdl: federation2(`
      type Query { pets: [Pet!]! named: [Named!]! node(id: ID!): Node first: Pet anyone: Thing things: [Thing] }
      interface Node { id: ID! }
      interface Named implements Node { id: ID! name: String! }
      interface Pet implements Node & Named { id: ID! name: String! friend: Pet }
      type Dog implements Pet & Named & Node @key(fields: "id") { id: ID! name: String! friend: Pet kind: Kind loud: Boolean }
      type Cat implements Pet & Named & Node @key(fields: "id") { id: ID! name: String! friend: Dog lives: Int loud: Int }
      type Kind @shareable { code: String }
      union Thing = Dog | Cat | Kind`),
    resolvers: () => {
      const friend = { friend: ({ id }: { id: string }) => (id === 'd1' ? cats[0] : dogs[0]) };
      return {
        Query: {
          pets: () => all,
          named: () => all,
          node: (_: unknown, { id }: { id: string }) => all.find((one) => one.id === id) ?? null,
          first: () => dogs[0],
          anyone: () => ({ __typename: 'Kind', code: 'k9' }),
          things: () => [cats[0], { __typename: 'Kind', code: 'k8' }, null, dogs[0]],
        },
        Dog: { __resolveReference: findBy(dogs, 'id'), ...friend, loud: () => true },
        Cat: { __resolveReference: findBy(cats, 'id'), ...friend, loud: () => 3 },
      };
    },
  },
  clinic: {
    sdl: federation2(`
      type Query { patients: [Patient!]! wild: [Named!]! ill: [Node] }
      interface Node { id: ID! }
      interface Named { name: String! }
      interface Patient { id: ID! weight: Int visits(last: Int = 2): [Visit!]! }
      type Dog implements Patient & Node @key(fields: "id") { id: ID! weight: Int visits(last: Int = 2): [Visit!]! }
      type Cat implements Patient & Node @key(fields: "id") { id: ID! weight: Int visits(last: Int = 2): [Visit!]! }
      type Fish implements Patient & Node & Named @key(fields: "id") { id: ID! name: String! depth: Int weight: Int visits(last: Int = 2): [Visit!]! }
      type Visit { no: Int pet: Patient next: Node }`),
    resolvers: () => {
      const fields = {
        weight: ({ id }: { id: string }) => id.charCodeAt(0),
        visits: ({ id, __typename }: { id: string; __typename: string }, { last }: { last: number }) =>
          Array.from({ length: last }, (_, no) => ({
            no,
            pet: { __typename, id },
            next: no === 0 ? { __typename, id } : null,
          })),
      };
      const known = [...all, ...fish];
      const reference = findBy(known.map(key), 'id');
      return {
        Query: {
          patients: () => [...all.map(key), ...fish],
          wild: () => fish,
          ill: () => [key(cats[0]), null, fish[0]],
        },
        Dog: { __resolveReference: reference, ...fields },
        Cat: { __resolveReference: reference, ...fields },
        Fish: { __resolveReference: findBy(fish, 'id'), ...fields },
      };
    },
  },
};
