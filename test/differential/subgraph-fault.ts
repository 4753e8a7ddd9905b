import { maskSubgraphError } from '@samspill/shared/subgraph/mask-subgraph-error';
import { GraphQLError } from 'graphql';

/** What a client is to hear of a subgraph whose resolver threw: what the subgraph says of it, and which it was. */
export function subgraphFault(subgraph: string, thrown: unknown): GraphQLError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { extensions } = thrown instanceof GraphQLError ? thrown : { extensions: {} };
  const masked = maskSubgraphError({ message, extensions });
  return new GraphQLError(masked.message, { extensions: { ...masked.extensions, subgraph } });
}

/** What a client is to hear of each field whose owner cannot be reached. */
export function lostField(subgraph: string): GraphQLError {
  return new GraphQLError(`The subgraph ${subgraph} is down.`, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, reason: 'UNREACHABLE' },
  });
}
