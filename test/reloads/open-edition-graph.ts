import { readSettings } from '@samspill/shared/env';
import { listen } from '@samspill/shared/http/listen';
import { createLog } from '@samspill/shared/log';
import { gatewaySettings } from '@samspill/gateway/env';
import { openGateway } from '@samspill/gateway/gateway';
import { composeEdition } from '../../gateway/fixtures/compose-edition.ts';
import { openEditionSubgraph } from './open-edition-subgraph.ts';

/** A gateway over subgraphs that cost next to nothing, whose supergraph can be changed to another edition. */
export interface EditionGraph {
  readonly url: string;
  /** Whether the edition took over. */
  readonly changeTo: (edition: number) => Promise<boolean>;
  /** How many supergraphs are in use or still have requests. */
  readonly supergraphs: () => number;
  readonly close: () => Promise<void>;
}

/** Opens the graph with edition 0. */
export async function openEditionGraph(): Promise<EditionGraph> {
  const [north, south] = await Promise.all([openEditionSubgraph('north'), openEditionSubgraph('south')]);
  const gateway = await openGateway({
    settings: readSettings(gatewaySettings, { NODE_ENV: 'test' }),
    supergraphSdl: composeEdition(0),
    subgraphUrls: { north: `${north.url}/graphql`, south: `${south.url}/graphql` },
    log: createLog({ name: 'gateway', level: 'silent' }),
  });
  const listening = await listen({ handler: gateway.handler, host: '127.0.0.1', port: 0 });
  return {
    url: listening.url,
    changeTo: (edition) => gateway.changeSupergraph(composeEdition(edition)),
    supergraphs: gateway.supergraphs,
    close: async () => {
      await listening.close(0);
      await gateway.close();
      await Promise.all([north.close(0), south.close(0)]);
    },
  };
}
