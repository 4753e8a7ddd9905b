import { readSettings } from '@samspill/shared/env';
import { listen } from '@samspill/shared/http/listen';
import { createLog } from '@samspill/shared/log';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { serveSubgraph } from '@samspill/shared/subgraph/serve-subgraph';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import type { BaseContext } from '@apollo/server';
import { readFile } from 'node:fs/promises';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { openGateway } from '../../gateway/src/gateway.ts';
import type { PlannedFetch } from '../../gateway/src/plan/summarize-plan.ts';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { askOver, type GraphAnswer, type Question } from './ask-over.ts';

/** An answer with how it came about: the fetches that were planned, and the SQL statements of each subgraph. */
export interface WatchedAnswer extends GraphAnswer {
  readonly plan: readonly PlannedFetch[];
  readonly statements: Readonly<Record<string, number>>;
}

export interface OpenSupergraph {
  /** One operation at a time: what is watched is counted between its start and its end. */
  readonly ask: (document: string, question?: Question) => Promise<WatchedAnswer>;
  readonly close: () => Promise<void>;
}

/**
 * The whole graph in this process, over real HTTP, on the committed supergraph and the real reference data; the
 * databases are embedded and in memory unless others are named.
 */
export async function openSupergraph(
  databaseOf: (subgraph: string) => string = () => 'pglite:',
): Promise<OpenSupergraph> {
  const statements: Record<string, number> = {};
  const count = (name: string) => () => {
    statements[name] = (statements[name] ?? 0) + 1;
  };
  const running = await Promise.all([
    serve(education, databaseOf, count('education')),
    serve(labour, databaseOf, count('labour')),
    serve(agreements, databaseOf, count('agreements')),
  ]);
  const [educationUrl, labourUrl, agreementsUrl] = running.map(({ url }) => url) as [string, string, string];
  let plan: readonly PlannedFetch[] = [];
  const gateway = await openGateway({
    settings: readSettings(gatewaySettings, { NODE_ENV: 'test' }),
    supergraphSdl: await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphUrls: { education: educationUrl, labour: labourUrl, agreements: agreementsUrl },
    log: createLog({ name: 'gateway', level: 'silent' }),
    onPlan: (fetches) => {
      plan = fetches;
    },
  });
  const door = await listen({ handler: gateway.handler, host: '127.0.0.1', port: 0 });
  return {
    ask: async (document, question) => {
      for (const name of Object.keys(statements)) statements[name] = 0;
      const answer = await askOver(`${door.url}/graphql`, document, question);
      return { ...answer, plan, statements: { ...statements } };
    },
    close: async () => {
      await door.close();
      await gateway.close();
      await Promise.all(running.map(({ close }) => close()));
    },
  };
}

async function serve<Context extends BaseContext>(
  subgraph: Subgraph<Context>,
  databaseOf: (subgraph: string) => string,
  count: () => void,
) {
  const { folder, reference, settings, openData } = subgraph;
  const database = await prepareDatabase(databaseOf(subgraph.name), folder);
  await loadSeedIfNeeded({ database, folder, reference, note: () => undefined });
  const port = { [settings.port.name]: '0', LOG_LEVEL: 'silent' };
  return serveSubgraph(
    { ...subgraph, openData: (opened) => openData(opened, count) },
    readSettings({ ...settings }, port),
    database,
  );
}
