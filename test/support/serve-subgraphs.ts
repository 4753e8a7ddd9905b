import type { BaseContext } from '@apollo/server';
import type { Database } from '@samspill/shared/database/database';
import { programRole } from '@samspill/shared/database/role-statement';
import type { Side } from '@samspill/shared/decisions/statement';
import { readSettings, type Environment } from '@samspill/shared/env';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { serveSubgraph } from '@samspill/shared/subgraph/serve-subgraph';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';

/** A subgraph that answers over HTTP, with the database of its program. */
export interface ServedSubgraph {
  readonly url: string;
  /** As the program has it: in its role, for which row-level security holds. */
  readonly database: Database;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Whom the subgraphs believe, and by which keys they sign. */
  readonly environment: Environment;
  /** The databases are embedded and in memory unless others are named. */
  readonly databaseOf?: (subgraph: string) => string;
  readonly scale?: number;
  /** Hears each operation that a subgraph is asked, and each of its SQL statements. */
  readonly onRequest?: (subgraph: Side) => void;
  readonly onStatement?: (subgraph: Side, sql: string) => void;
}

export interface ServedSubgraphs {
  readonly subgraphs: Readonly<Record<Side, ServedSubgraph>>;
  readonly urls: Readonly<Record<Side, string>>;
  readonly close: () => Promise<void>;
}

/** Serves the three subgraphs in this process as their programs do. */
export async function serveSubgraphs(options: ServeOptions): Promise<ServedSubgraphs> {
  const [ofEducation, ofLabour, ofAgreements] = await Promise.all([
    serve(education, options),
    serve(labour, options),
    serve(agreements, options),
  ]);
  const subgraphs = { education: ofEducation, labour: ofLabour, agreements: ofAgreements };
  return {
    subgraphs,
    urls: { education: ofEducation.url, labour: ofLabour.url, agreements: ofAgreements.url },
    close: async () => {
      await Promise.all(Object.values(subgraphs).map(({ close }) => close()));
    },
  };
}

async function serve<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  { environment, databaseOf = () => 'pglite:', scale = EMBEDDED_SCALE, ...watch }: ServeOptions,
): Promise<ServedSubgraph> {
  const { name, folder, settings } = subgraph;
  const database = await prepareDatabase(databaseOf(name), folder);
  const load = { ...subgraph, database, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, scale);
  await database.actAs(programRole(name));
  const port = { [settings.port.name]: '0', LOG_LEVEL: 'silent', ...environment };
  const running = await serveSubgraph(
    watched(subgraph, watch),
    readSettings({ ...settings }, port),
    database,
  );
  let closing: Promise<void> | undefined;
  return { url: running.url, database, close: () => (closing ??= running.close()) };
}

function watched<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  { onRequest, onStatement }: Pick<ServeOptions, 'onRequest' | 'onStatement'>,
): Subgraph<Context> {
  const { name, openData } = subgraph;
  return {
    ...subgraph,
    openData: (database, doors) => {
      const data = openData(database, { ...doors, onStatement: (sql) => onStatement?.(name, sql) });
      return {
        ...data,
        createContext: (facts) => {
          onRequest?.(name);
          return data.createContext(facts);
        },
      };
    },
  };
}
