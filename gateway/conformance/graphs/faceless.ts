import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';

const thing = { id: 'n1' };

function facelessBy(key: string): Graph {
  return {
    north: {
      sdl: federation2(`
        type Query { north: Thing norths: [Thing!] loaf: Loaf }
        interface Thing { id: ID! }
        type Loaf { id: ID! }`),
      resolvers: () => ({
        Query: {
          north: () => ({ __typename: 'Loaf', ...thing }),
          norths: () => [],
          loaf: () => ({ id: 'l1' }),
        },
      }),
    },
    south: {
      sdl: federation2(`
        type Query { south: Thing }
        type Thing @key(${key}) @interfaceObject { id: ID! field: String }`),
      resolvers: () => ({
        Query: { south: () => thing },
        Thing: { __resolveReference: () => thing, field: () => 'filled' },
      }),
    },
  };
}

/** An interface that no type implements where its field is asked for, and an object that stands for it elsewhere. */
export const faceless = facelessBy('fields: "id"');

/** The same, where the object can only be had by its own root field. */
export const unreachable = facelessBy('fields: "id", resolvable: false');
