import { readSettings } from '@samspill/shared/env';
import { listen } from '@samspill/shared/http/listen';
import { createLog } from '@samspill/shared/log';
import { loadSeedIfNeeded } from '@samspill/shared/subgraph/load-seed';
import { prepareDatabase } from '@samspill/shared/subgraph/prepare-database';
import { serveSubgraph } from '@samspill/shared/subgraph/serve-subgraph';
import { programRole } from '@samspill/shared/database/role-statement';
import { loadSynthetic } from '@samspill/shared/synthetic/load-synthetic';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import type { Subgraph } from '@samspill/shared/subgraph/subgraph';
import type { BaseContext } from '@apollo/server';
import { readFile } from 'node:fs/promises';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { openGateway } from '../../gateway/src/gateway.ts';
import type { PlannedFetch } from '../../gateway/src/plan/summarize-plan.ts';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { askOver, type GraphAnswer } from './ask-over.ts';
import { openCastIssuer, type CastQuestion } from './cast-issuer.ts';
import { keySettings } from './key-settings.ts';

/** An answer with how it came about: the fetches that were planned, and the SQL statements of each subgraph. */
export interface WatchedAnswer extends GraphAnswer {
  readonly plan: readonly PlannedFetch[];
  readonly statements: Readonly<Record<string, number>>;
}

export interface OpenSupergraph {
  /** One operation at a time, by whoever of the cast is named: what is watched is counted between its start and its end. */
  readonly ask: (document: string, question?: CastQuestion) => Promise<WatchedAnswer>;
  /** Asks one subgraph by itself, past the gateway. */
  readonly askSubgraph: (name: string, document: string, question?: CastQuestion) => Promise<GraphAnswer>;
  readonly close: () => Promise<void>;
}

/**
 * The whole graph in this process, over real HTTP, on the committed supergraph, the real reference data and what is
 * invented at a scale; the databases are embedded and in memory unless others are named.
 */
export async function openSupergraph(
  databaseOf: (subgraph: string) => string = () => 'pglite:',
  scale = EMBEDDED_SCALE,
): Promise<OpenSupergraph> {
  const statements: Record<string, number> = {};
  const issuer = await openCastIssuer();
  const keys = await keySettings(issuer.folder);
  const beside = (name: string) => ({
    databaseUrl: databaseOf(name),
    scale,
    environment: { ...issuer.environment, ...keys },
    count: () => {
      statements[name] = (statements[name] ?? 0) + 1;
    },
  });
  const running = await Promise.all([
    serve(education, beside('education')),
    serve(labour, beside('labour')),
    serve(agreements, beside('agreements')),
  ]);
  const [educationUrl, labourUrl, agreementsUrl] = running.map(({ url }) => url) as [string, string, string];
  const urls: Readonly<Record<string, string>> = {
    education: educationUrl,
    labour: labourUrl,
    agreements: agreementsUrl,
  };
  let plan: readonly PlannedFetch[] = [];
  const gateway = await openGateway({
    settings: readSettings(gatewaySettings, { NODE_ENV: 'test', ...issuer.environment }),
    supergraphSdl: await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphUrls: urls,
    log: createLog({ name: 'gateway', level: 'silent' }),
    onPlan: (fetches) => {
      plan = fetches;
    },
  });
  const door = await listen({ handler: gateway.handler, host: '127.0.0.1', port: 0 });
  return {
    ask: async (document, question = {}) => {
      const asked = await issuer.signedIn(question);
      for (const name of Object.keys(statements)) statements[name] = 0;
      const answer = await askOver(`${door.url}/graphql`, document, asked);
      return { ...answer, plan, statements: { ...statements } };
    },
    askSubgraph: async (name, document, question = {}) =>
      askOver(urls[name] ?? '', document, await issuer.signedIn(question)),
    close: async () => {
      await door.close();
      await gateway.close();
      await Promise.all(running.map(({ close }) => close()));
      await issuer.close();
    },
  };
}

interface Beside {
  readonly databaseUrl: string;
  readonly scale: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly count: () => void;
}

async function serve<Context extends BaseContext>(subgraph: Subgraph<Context>, beside: Beside) {
  const { folder, settings, openData } = subgraph;
  const database = await prepareDatabase(beside.databaseUrl, folder);
  const load = { ...subgraph, database, note: () => undefined };
  await loadSeedIfNeeded(load);
  await loadSynthetic(load, beside.scale);
  await database.actAs(programRole(subgraph.name));
  const port = { [settings.port.name]: '0', LOG_LEVEL: 'silent', ...beside.environment };
  return serveSubgraph(
    { ...subgraph, openData: (opened, doors) => openData(opened, { ...doors, onStatement: beside.count }) },
    readSettings({ ...settings }, port),
    database,
  );
}
