import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';
import { isSaid } from './mask-subgraph-error.ts';

/**
 * Logs what is masked on its way out, and what is said because of a fault of ours, under the id that the gateway gave
 * the request and its client can quote.
 */
export function logCauses<Context extends BaseContext>(
  log: Log,
  requestIdOf: (context: Context) => string | undefined,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors.filter((one) => !isSaid(one) || hasCause(one))) {
            log.error({ requestId: requestIdOf(contextValue), ...causeOf(error) }, 'A resolver failed.');
          }
          return Promise.resolve();
        },
      }),
  };
}

function hasCause(error: GraphQLError): boolean {
  return (unwrapResolverError(error) as Error | null)?.cause !== undefined;
}

function causeOf(error: GraphQLError) {
  return { path: error.path?.join('.'), err: unwrapResolverError(error) };
}
