import { readSettings } from '@samspill/shared/env';
import { createLog } from '@samspill/shared/log';
import type { GraphQLFormattedError } from 'graphql';
import { createServer } from '../../gateway/src/create-server.ts';
import { createServing, warmUpServing } from '../../gateway/src/create-serving.ts';
import { gatewaySettings } from '../../gateway/src/env.ts';
import type { SubgraphClient } from '../../gateway/src/fetch/subgraph-client.ts';
import { asGateway } from '../../gateway/src/life/as-gateway.ts';
import { openSupergraphLife } from '../../gateway/src/life/open-supergraph-life.ts';
import type { RequestContext } from '../../gateway/src/request-context.ts';
import { CarriedData } from '../../gateway/src/respond/carried-data.ts';
import { RenderedData } from '../../gateway/src/respond/rendered-data.ts';

/** What is asked, and what a request tells of itself. */
export interface EngineQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly facts: Pick<RequestContext, 'requestId' | 'viewer' | 'authorization' | 'today'> &
    Partial<Pick<RequestContext, 'purpose'>>;
}

/** An answer with its data as they go out, byte for byte. */
export interface EngineAnswer {
  readonly data: string | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The gateway with its engine, without HTTP before and behind it. */
export interface OpenEngine {
  readonly ask: (question: EngineQuestion) => Promise<EngineAnswer>;
  readonly close: () => Promise<void>;
}

/** Nobody waits in vain here, and what is slow on a busy machine is not wrong. */
const DEADLINE_MS = 600_000;
const PATIENT = {
  NODE_ENV: 'test',
  GATEWAY_PLAN_TIME_LIMIT_MS: String(DEADLINE_MS),
  GATEWAY_PLAN_WORKERS: '1',
};

/** Opens it over clients of subgraphs. Pages that are refused can be asked for too, whatever they might cost. */
export async function openEngine(
  supergraphSdl: string,
  clients: ReadonlyMap<string, SubgraphClient>,
): Promise<OpenEngine> {
  const log = createLog({ name: 'gateway', level: 'silent' });
  const settings = { ...readSettings(gatewaySettings, PATIENT), maxCost: Infinity };
  const life = await openSupergraphLife(supergraphSdl, {
    make: (supergraph) => createServing(supergraph, { settings, clients, log }),
    prepare: warmUpServing,
    log,
  });
  const server = createServer({ settings, gateway: asGateway(life), log });
  await server.start();
  return {
    ask: async ({ facts, query, variables, operationName }) => {
      const contextValue = {
        ...facts,
        deadline: performance.now() + DEADLINE_MS,
        signal: new AbortController().signal,
        carried: new CarriedData(),
        release: () => undefined,
      };
      const { body } = await server.executeOperation(
        { query, variables: { ...variables }, ...(operationName !== undefined && { operationName }) },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The gateway answers in one piece.');
      const { data, errors = [] } = body.singleResult;
      return { data: data instanceof RenderedData ? data.text : JSON.stringify(data), errors };
    },
    close: async () => {
      await server.stop();
      await life.close();
    },
  };
}
