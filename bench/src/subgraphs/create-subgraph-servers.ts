import { createServer, type Server } from 'node:http';
import { SUBGRAPH_NAMES, type SubgraphName } from '../workload/subgraph-schemas.ts';
import { createSubgraphServer } from './create-subgraph-server.ts';

/** How often each subgraph was asked since the counts were last read. */
export type RequestCounts = Record<SubgraphName, number>;

const zero = (): RequestCounts => ({ accounts: 0, inventory: 0, products: 0, reviews: 0 });

/** The four subgraphs, in the order of their names, and last a server that tells how often each was asked. */
export function createSubgraphServers(): readonly (Server | ReturnType<typeof createSubgraphServer>)[] {
  let counts = zero();
  const subgraphs = SUBGRAPH_NAMES.map((name) =>
    createSubgraphServer(name, () => {
      counts[name] += 1;
    }),
  );
  const counter = createServer((_request, response) => {
    response.end(JSON.stringify(counts));
    counts = zero();
  });
  return [...subgraphs, counter];
}
