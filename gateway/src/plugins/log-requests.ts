import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@samspill/shared/log';
import type { RequestContext } from '../request-context.ts';

/** Logs one line per request: its id, the operation's name, how long it took, and the codes of its errors. */
export function logRequests(log: Log): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse: ({ contextValue, operationName, response }) => {
          const { body } = response;
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const codes = [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
          const durationMs = Math.round(performance.now() - startedAt);
          log.info({ requestId: contextValue.requestId, operationName, durationMs, codes }, 'Answered.');
          return Promise.resolve();
        },
      });
    },
  };
}
