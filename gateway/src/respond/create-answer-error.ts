import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/**
 * Creates an error of an answer, without a stack: it arose in the data and nowhere in our code, and where a subgraph is
 * lost there are thousands, each of which would spend most of its time on the stack.
 */
export function createAnswerError(message: string, options: GraphQLErrorOptions): GraphQLError {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return new GraphQLError(message, options);
  } finally {
    Error.stackTraceLimit = limit;
  }
}
