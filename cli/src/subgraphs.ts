/** The three subgraphs in the order of the graph's story, each with the port it listens on unless told otherwise. */
export const SUBGRAPHS = {
  education: { port: 4001 },
  labour: { port: 4002 },
  agreements: { port: 4003 },
} as const;

export type SubgraphName = keyof typeof SUBGRAPHS;

/** The names alone, for going through them. */
export const SUBGRAPH_NAMES = Object.keys(SUBGRAPHS) as readonly SubgraphName[];
