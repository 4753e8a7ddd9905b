import { composeServices } from '@apollo/composition';
import { fail } from '@samspill/shared/errors';
import { parse } from 'graphql';
import { SUBGRAPH_NAMES, SUBGRAPH_SCHEMAS, type SubgraphName } from './subgraph-schemas.ts';

/** Composes the four subgraphs into the schema that each gateway is started with. */
export function composeSupergraph(urls: Readonly<Record<SubgraphName, string>>): string {
  const services = SUBGRAPH_NAMES.map((name) => ({
    name,
    url: urls[name],
    typeDefs: parse(SUBGRAPH_SCHEMAS[name]),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  return supergraphSdl ?? fail('SUPERGRAPH_INVALID', errors.map(({ message }) => message).join(' '));
}
