import { fail } from '@samspill/shared/errors';
import { SUBGRAPH_NAMES, type SubgraphName } from './subgraphs.ts';

/** A word as the name of a subgraph, or a refusal that tells the names. */
export function readSubgraphName(word: string | undefined): SubgraphName {
  const name = SUBGRAPH_NAMES.find((one) => one === word);
  return name ?? fail('USAGE', `Name a subgraph first: ${SUBGRAPH_NAMES.join(', ')}.`);
}
