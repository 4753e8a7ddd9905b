import {
  createSubgraphClient,
  type LastOutcome,
  type SubgraphClient,
  type SubgraphClientOptions,
} from './subgraph-client.ts';

export interface SubgraphClientsOptions {
  readonly settings: Pick<SubgraphClientOptions, 'connections' | 'responseLimitBytes'>;
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

/** The ways to all subgraphs, by name. */
export interface SubgraphClients {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly lastOutcomes: () => Readonly<Record<string, LastOutcome>>;
  readonly close: () => Promise<void>;
}

/** Creates a client for each subgraph that has an address. */
export function createSubgraphClients({ settings, subgraphUrls }: SubgraphClientsOptions): SubgraphClients {
  const { connections, responseLimitBytes } = settings;
  const clients = new Map(
    Object.entries(subgraphUrls).map(([name, url]) => [
      name,
      createSubgraphClient({ url, connections, responseLimitBytes }),
    ]),
  );
  return {
    clients,
    lastOutcomes: () =>
      Object.fromEntries([...clients].map(([name, client]) => [name, client.lastOutcome()])),
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
