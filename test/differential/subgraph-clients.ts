import { createLog } from '@samspill/shared/log';
import { createSubgraphServer } from '@samspill/shared/subgraph/create-subgraph-server';
import { lost } from '../../gateway/src/fetch/fetch-outcome.ts';
import { readAnswer } from '../../gateway/src/fetch/read-answer.ts';
import type { SubgraphClient } from '../../gateway/src/fetch/subgraph-client.ts';
import type { SubgraphInProcess } from './open-data.ts';
import { viewerOf } from './viewers.ts';

/** The ways to the subgraphs, of which one can be cut. */
export interface ClientsInProcess {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  /** From now on this subgraph cannot be reached, and all others can. */
  readonly cut: (subgraph: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Asks each subgraph's own server without HTTP between: what is sent and what comes back is the same text. */
export async function openClients(
  subgraphs: Readonly<Record<string, SubgraphInProcess>>,
): Promise<ClientsInProcess> {
  let failing: string | null = null;
  const opened = await Promise.all(
    Object.entries(subgraphs).map(
      async ([name, subgraph]) => [name, await openClient(name, subgraph, () => failing === name)] as const,
    ),
  );
  return {
    clients: new Map(opened),
    cut: (subgraph) => {
      failing = subgraph;
    },
    close: async () => {
      await Promise.all(opened.map(([, client]) => client.close()));
    },
  };
}

interface Body {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

async function openClient(
  name: string,
  subgraph: SubgraphInProcess,
  isCut: () => boolean,
): Promise<SubgraphClient> {
  const server = createSubgraphServer<object>(subgraph.schema, createLog({ name, level: 'silent' }));
  await server.start();
  return {
    fetch: async ({ body, repeating }, { authorization, today }) => {
      if (isCut()) return lost('UNREACHABLE', 'It is to be down.');
      const { query, operationName, variables = {} } = JSON.parse(body) as Body;
      const answer = await server.executeOperation(
        { query, variables, ...(operationName !== undefined && { operationName }) },
        { contextValue: subgraph.createContext(viewerOf(authorization), today) },
      );
      if (answer.body.kind !== 'single') throw new Error('A subgraph answers in one piece.');
      const text = JSON.stringify(answer.body.singleResult);
      return readAnswer({ kind: 'text', status: 200, contentType: 'application/json', text }, repeating);
    },
    lastOutcome: () => 'NOT_ASKED',
    close: () => server.stop(),
  };
}
