import { ApolloServer, type BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { sendNothingOut } from '../http/send-nothing-out.ts';
import type { Log } from '../log.ts';
import { logCauses } from './log-causes.ts';
import { maskSubgraphError } from './mask-subgraph-error.ts';
import { refuseSdl } from './refuse-sdl.ts';

/** The server that executes a subgraph's operations. It tells nobody anything but the answer, and nothing of its schema. */
export function createSubgraphServer<Context extends BaseContext>(
  schema: GraphQLSchema,
  log: Log,
  requestIdOf: (context: Context) => string | undefined = () => undefined,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError: maskSubgraphError,
    includeStacktraceInErrorResponses: false,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [refuseSdl],
    logger: log,
    nodeEnv: 'production',
    plugins: [logCauses(log, requestIdOf), ...sendNothingOut()],
    stopOnTerminationSignals: false,
  });
}
