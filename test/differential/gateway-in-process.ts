import { openEngine } from '../support/open-engine.ts';
import { THE_DAY } from './open-data.ts';
import type { Answerer } from './question.ts';
import type { ClientsInProcess } from './subgraph-clients.ts';
import { viewerOf } from './viewers.ts';

/** A gateway without HTTP before and behind it. */
export interface GatewayInProcess {
  readonly ask: Answerer;
  readonly close: () => Promise<void>;
}

/** The gateway with its engine, and subgraphs of which one can be cut off. */
export async function openGatewayInProcess(
  supergraphSdl: string,
  { clients, cut }: ClientsInProcess,
): Promise<GatewayInProcess> {
  const { ask, close } = await openEngine(supergraphSdl, clients);
  return {
    ask: async ({ failing, viewer, document: query, variables, operationName }) => {
      cut(failing);
      const authorization = viewer === 'anonymous' ? undefined : viewer;
      const facts = {
        requestId: 'differential',
        viewer: viewerOf(viewer),
        authorization,
        today: THE_DAY,
      };
      return ask({ query, variables, operationName, facts });
    },
    close,
  };
}
