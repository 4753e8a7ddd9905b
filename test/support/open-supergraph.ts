import { createLog } from '@samspill/shared/log';
import { readSettings } from '@samspill/shared/env';
import { SIDES, type Side } from '@samspill/shared/decisions/statement';
import { listen } from '@samspill/shared/http/listen';
import { readFile } from 'node:fs/promises';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { openGateway } from '../../gateway/src/gateway.ts';
import type { PlannedFetch } from '../../gateway/src/plan/summarize-plan.ts';
import { askOver, type GraphAnswer } from './ask-over.ts';
import { openCastIssuer, type CastIssuer, type CastQuestion } from './cast-issuer.ts';
import { keySettings } from './key-settings.ts';
import { serveSubgraphs, type ServedSubgraph } from './serve-subgraphs.ts';

/** That the machine is busy with other tests is no fault of what is asked. */
const PATIENT = { GATEWAY_DEADLINE_MS: '60000' };

/** An answer with how it came about: the fetches that were planned, and what each subgraph was asked and sent to its database. */
export interface WatchedAnswer extends GraphAnswer {
  readonly plan: readonly PlannedFetch[];
  /** How many operations each subgraph was asked. */
  readonly requests: Readonly<Record<string, number>>;
  /** How many SQL statements each subgraph sent, and which. */
  readonly statements: Readonly<Record<string, number>>;
  readonly sql: Readonly<Record<string, readonly string[]>>;
}

export interface OpenSupergraph {
  /** One operation at a time, by whoever of the cast is named: what is watched is counted between its start and its end. */
  readonly ask: (document: string, question?: CastQuestion) => Promise<WatchedAnswer>;
  /** Asks one subgraph by itself, past the gateway. */
  readonly askSubgraph: (name: string, document: string, question?: CastQuestion) => Promise<GraphAnswer>;
  readonly subgraphs: Readonly<Record<Side, ServedSubgraph>>;
  readonly issuer: CastIssuer;
  readonly close: () => Promise<void>;
}

/**
 * The whole graph in this process, over real HTTP, on the committed supergraph, the real reference data and what is
 * invented at a scale; the databases are embedded and in memory unless others are named.
 */
export async function openSupergraph(
  databaseOf?: (subgraph: string) => string,
  scale?: number,
): Promise<OpenSupergraph> {
  const watch = createWatch();
  const issuer = await openCastIssuer();
  const { subgraphs, urls, close } = await serveSubgraphs({
    environment: { ...issuer.environment, ...(await keySettings(issuer.folder)) },
    ...(databaseOf && { databaseOf }),
    ...(scale !== undefined && { scale }),
    onRequest: watch.request,
    onStatement: watch.statement,
  });
  const gateway = await openGateway({
    settings: readSettings(gatewaySettings, { ...PATIENT, NODE_ENV: 'test', ...issuer.environment }),
    supergraphSdl: await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphUrls: urls,
    log: createLog({ name: 'gateway', level: 'silent' }),
    onPlan: watch.plan,
  });
  const door = await listen({ handler: gateway.handler, host: '127.0.0.1', port: 0 });
  return {
    ask: async (document, question = {}) => {
      const asked = await issuer.signedIn(question);
      watch.begin();
      const answer = await askOver(`${door.url}/graphql`, document, asked);
      return { ...answer, ...watch.seen() };
    },
    askSubgraph: async (name, document, question = {}) =>
      askOver(urls[name as Side], document, await issuer.signedIn(question)),
    subgraphs,
    issuer,
    close: async () => {
      await door.close();
      await gateway.close();
      await close();
      await issuer.close();
    },
  };
}

/** Keeps what is seen since it last began. */
function createWatch() {
  let plan: readonly PlannedFetch[] = [];
  const requests: Record<string, number> = {};
  const sql: Record<string, string[]> = {};
  return {
    begin: () => {
      for (const side of SIDES) [requests[side], sql[side]] = [0, []];
    },
    plan: (fetches: readonly PlannedFetch[]) => {
      plan = fetches;
    },
    request: (side: Side) => {
      requests[side] = (requests[side] ?? 0) + 1;
    },
    statement: (side: Side, text: string) => {
      (sql[side] ??= []).push(text);
    },
    seen: () => ({
      plan,
      requests: { ...requests },
      sql: { ...sql },
      statements: Object.fromEntries(Object.entries(sql).map(([side, texts]) => [side, texts.length])),
    }),
  };
}
