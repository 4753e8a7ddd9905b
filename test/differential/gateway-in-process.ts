import { CarriedData } from '../../gateway/src/respond/carried-data.ts';
import { readSettings } from '@samspill/shared/env';
import { createLog } from '@samspill/shared/log';
import { createServer } from '../../gateway/src/create-server.ts';
import { createServing, warmUpServing } from '../../gateway/src/create-serving.ts';
import { gatewaySettings } from '../../gateway/src/env.ts';
import { asGateway } from '../../gateway/src/life/as-gateway.ts';
import { openSupergraphLife } from '../../gateway/src/life/open-supergraph-life.ts';
import type { RequestContext } from '../../gateway/src/request-context.ts';
import { RenderedData } from '../../gateway/src/respond/rendered-data.ts';
import { THE_DAY } from './open-data.ts';
import type { Answer, Answerer, Question } from './question.ts';
import type { ClientsInProcess } from './subgraph-clients.ts';
import { viewerOf } from './viewers.ts';

/** A gateway without HTTP before and behind it. */
export interface GatewayInProcess {
  readonly ask: Answerer;
  readonly close: () => Promise<void>;
}

/** Nobody waits in vain here, and what is slow on a busy machine is not wrong. */
const DEADLINE_MS = 600_000;

const PATIENT = {
  NODE_ENV: 'test',
  GATEWAY_PLAN_TIME_LIMIT_MS: String(DEADLINE_MS),
  GATEWAY_PLAN_WORKERS: '1',
};

/** The gateway with its engine. Pages that are refused are asked for too, whatever they might cost. */
export async function openGatewayInProcess(
  supergraphSdl: string,
  { clients, cut }: ClientsInProcess,
): Promise<GatewayInProcess> {
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
    ask: async (question): Promise<Answer> => {
      cut(question.failing);
      const { document: query, variables, operationName } = question;
      const { body } = await server.executeOperation(
        { query, variables, ...(operationName !== undefined && { operationName }) },
        { contextValue: contextOf(question) },
      );
      if (body.kind !== 'single') throw new Error('The gateway answers in one piece.');
      const { data, errors = [] } = body.singleResult;
      return { data: textOf(data), errors };
    },
    close: async () => {
      await server.stop();
      await life.close();
    },
  };
}

/** As it goes out, byte for byte. */
function textOf(data: unknown): string | undefined {
  return data instanceof RenderedData ? data.text : JSON.stringify(data);
}

function contextOf({ viewer }: Question): RequestContext {
  return {
    requestId: 'differential',
    viewer: viewerOf(viewer),
    authorization: viewer === 'anonymous' ? undefined : viewer,
    today: THE_DAY,
    deadline: performance.now() + DEADLINE_MS,
    signal: new AbortController().signal,
    carried: new CarriedData(),
    release: () => undefined,
  };
}
