import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { createContext, type Context } from './context.ts';
import { createDb } from './data/db.ts';
import { reference } from './data/reference.ts';
import { settings } from './env.ts';
import { schema } from './schema.ts';
import { SERIES } from './series.ts';
import { syntheticTables } from './synthetic/tables.ts';

/** The agreements subgraph: its contract, its answers, its data and its settings. */
export const agreements = {
  name: 'agreements',
  settings,
  schema,
  folder: new URL('../', import.meta.url),
  reference,
  synthetic: syntheticTables,
  series: SERIES,
  openData: (database, { onStatement = () => undefined, trust, altinn = null } = {}) => {
    const db = createDb(database, onStatement);
    const doors = { db, database, onStatement, trust, altinn, now: trust?.now ?? Date.now };
    return { createContext: (facts) => createContext(doors, facts), close: () => db.$disconnect() };
  },
} satisfies Subgraph<Context>;
