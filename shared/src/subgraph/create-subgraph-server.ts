import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../log.ts';
import { maskSubgraphError } from './mask-subgraph-error.ts';

/** The server that executes a subgraph's operations. It tells nobody anything but the answer. */
export function createSubgraphServer<Context extends BaseContext>(
  schema: GraphQLSchema,
  log: Log,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError: maskSubgraphError(log),
    includeStacktraceInErrorResponses: false,
    introspection: false,
    logger: log,
    nodeEnv: 'production',
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    stopOnTerminationSignals: false,
  });
}
