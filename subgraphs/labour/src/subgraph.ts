import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { createContext, type Context } from './context.ts';
import { createDb } from './data/db.ts';
import { reference } from './data/reference.ts';
import { settings } from './env.ts';
import { schema } from './schema.ts';
import { SERIES } from './series.ts';
import { syntheticTables } from './synthetic/tables.ts';

/** The labour subgraph: its contract, its answers, its data and its settings. */
export const labour = {
  name: 'labour',
  settings,
  schema,
  folder: new URL('../', import.meta.url),
  reference,
  synthetic: syntheticTables,
  series: SERIES,
  openData: (database, doors = {}) => {
    const db = createDb(database, doors.onStatement);
    return {
      createContext: (facts) => createContext(facts, { db, database, ...doors }),
      close: () => db.$disconnect(),
    };
  },
} satisfies Subgraph<Context>;
