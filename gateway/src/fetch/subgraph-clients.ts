import { fail } from '@samspill/shared/errors';
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

/** Creates a client for each subgraph of a supergraph, or fails when one of them has no address. */
export function createSubgraphClients(
  names: readonly string[],
  { settings, subgraphUrls }: SubgraphClientsOptions,
): SubgraphClients {
  const { connections, responseLimitBytes } = settings;
  const clients = new Map(
    names.map((name) => {
      const url =
        subgraphUrls[name] ??
        fail('SUPERGRAPH_INVALID', `The subgraph ${name} has no address in the settings.`);
      return [name, createSubgraphClient({ url, connections, responseLimitBytes })];
    }),
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
