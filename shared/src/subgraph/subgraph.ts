import type { BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { AltinnReader } from '../consents/altinn-reader.ts';
import type { Database } from '../database/database.ts';
import type { Side } from '../decisions/statement.ts';
import type { Trust } from '../decisions/open-trust.ts';
import type { ReferenceGroup } from '../reference/table.ts';
import type { SeriesFacts } from '../series.ts';
import type { SyntheticGenerator } from '../synthetic/synthetic-table.ts';
import type { RequestFacts } from './request-facts.ts';
import type { SubgraphSettings } from './subgraph-settings.ts';

/** What else a subgraph's data is opened with. */
export interface DataDoors {
  /** Hears each SQL statement, for tests and logs. */
  readonly onStatement?: (sql: string) => void;
  /** The keys by which it signs and verifies; without them nothing personal is given. */
  readonly trust?: Trust;
  /** Reads consents of Altinn; null where the settings name no issuer of them. */
  readonly altinn?: AltinnReader | null;
  /** The key under which a person is found by number; empty where no citizen signs in. */
  readonly pseudonymKey?: string;
}

/** What a subgraph's data is reached through, and let go of. */
export interface SubgraphData<Context extends BaseContext> {
  /** The context of one request. */
  readonly createContext: (facts: RequestFacts) => Context;
  readonly close: () => Promise<void>;
}

/** All that one subgraph is; how it runs is the same for each. */
export interface Subgraph<Context extends BaseContext> {
  readonly name: Side;
  readonly settings: SubgraphSettings;
  readonly schema: GraphQLSchema;
  /** The folder with `schema.graphql` and `prisma/`. */
  readonly folder: URL;
  readonly reference: readonly ReferenceGroup[];
  /** What is invented where there is no public source; loaded at a small scale unless another is asked for. */
  readonly synthetic: SyntheticGenerator;
  /** Every series of figures that it gives. */
  readonly series: readonly SeriesFacts[];
  readonly openData: (database: Database, doors?: DataDoors) => SubgraphData<Context>;
}
