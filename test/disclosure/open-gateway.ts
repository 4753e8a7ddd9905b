import { readFileSync } from 'node:fs';
import { readSettings } from '@samspill/shared/env';
import { createLog } from '@samspill/shared/log';
import { createServer } from '../../gateway/src/create-server.ts';
import { createServing, warmUpServing } from '../../gateway/src/create-serving.ts';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { readAnswer } from '../../gateway/src/fetch/read-answer.ts';
import type { SubgraphClient } from '../../gateway/src/fetch/subgraph-client.ts';
import { asGateway } from '../../gateway/src/life/as-gateway.ts';
import { openSupergraphLife } from '../../gateway/src/life/open-supergraph-life.ts';
import { CarriedData } from '../../gateway/src/respond/carried-data.ts';
import { RenderedData } from '../../gateway/src/respond/rendered-data.ts';
import type { Asker } from './inquiry.ts';
import type { OpenSubgraph, SubgraphAnswer, SubgraphQuestion } from './open-subgraphs.ts';
import { THE_DAY } from './world.ts';

/** The gateway with its engine, without HTTP before and behind it. */
export interface OpenGateway {
  readonly ask: (question: SubgraphQuestion) => Promise<SubgraphAnswer>;
  readonly close: () => Promise<void>;
}

/** Nobody waits in vain here, and what is slow on a busy machine is not wrong. */
const DEADLINE_MS = 600_000;
const PATIENT = {
  NODE_ENV: 'test',
  GATEWAY_PLAN_TIME_LIMIT_MS: String(DEADLINE_MS),
  GATEWAY_PLAN_WORKERS: '1',
};

/** Opens it on the committed supergraph; what it asks of a subgraph is asked by who signed in with the token that it hands on. */
export async function openGateway(
  subgraphs: Readonly<Record<string, OpenSubgraph>>,
  askerOf: (authorization: string | undefined) => Asker,
): Promise<OpenGateway> {
  const log = createLog({ name: 'gateway', level: 'silent' });
  const settings = { ...readSettings(gatewaySettings, PATIENT), maxCost: Infinity };
  const sdl = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
  const clients = new Map(
    Object.entries(subgraphs).map(([name, subgraph]) => [name, clientOf(subgraph, askerOf)]),
  );
  const life = await openSupergraphLife(sdl, {
    make: (supergraph) => createServing(supergraph, { settings, clients, log }),
    prepare: warmUpServing,
    log,
  });
  const server = createServer({ settings, gateway: asGateway(life), log });
  await server.start();
  return {
    ask: async ({ asker: { viewer, token }, purpose, document: query, variables }) => {
      const contextValue = {
        requestId: 'disclosure',
        viewer,
        authorization: viewer === null ? undefined : token,
        purpose: purpose ?? undefined,
        today: THE_DAY,
        deadline: performance.now() + DEADLINE_MS,
        signal: new AbortController().signal,
        carried: new CarriedData(),
        release: () => undefined,
      };
      const { body } = await server.executeOperation(
        { query, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The gateway answers in one piece.');
      const { data, errors = [] } = body.singleResult;
      const text = data instanceof RenderedData ? data.text : JSON.stringify(data ?? null);
      return { data: JSON.parse(text) as unknown, errors };
    },
    close: async () => {
      await server.stop();
      await life.close();
    },
  };
}

function clientOf(
  subgraph: OpenSubgraph,
  askerOf: (authorization: string | undefined) => Asker,
): SubgraphClient {
  return {
    fetch: async ({ body, repeating }, { authorization, purpose = null }) => {
      const { query: document, operationName, variables = {} } = JSON.parse(body) as Body;
      const asker = askerOf(authorization);
      const answer = await subgraph.ask({ asker, purpose, document, operationName, variables });
      const text = JSON.stringify(answer);
      return readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text }, repeating);
    },
    lastOutcome: () => 'NOT_ASKED',
    close: () => Promise.resolve(),
  };
}

interface Body {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
