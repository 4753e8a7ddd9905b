import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, SamspillError } from '../errors.ts';
import type { Log } from '../log.ts';

/** What our own code says on purpose, and what GraphQL says of a document, goes out; of anything else only that it was. */
export function maskSubgraphError(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, path, locations, extensions }, error) => {
    const code = extensions?.['code'];
    const cause = unwrapResolverError(error);
    const said = typeof code === 'string' && code in ERROR_CODES && code !== 'INTERNAL_SERVER_ERROR';
    if (!said) log.error({ err: cause }, 'A resolver failed.');
    const known = said || cause instanceof SamspillError;
    return {
      message: known ? message : 'The subgraph failed to answer.',
      ...(path && { path }),
      ...(locations && { locations }),
      extensions: { code: known ? code : 'INTERNAL_SERVER_ERROR' },
    };
  };
}
