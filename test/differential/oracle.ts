import { execute, getOperationAST, parse, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { MergedContext } from './merged-schema.ts';
import { THE_DAY, type SubgraphInProcess } from './open-data.ts';
import type { Answerer, Question } from './question.ts';
import { viewerOf } from './viewers.ts';

/** Answers by graphql-js on the merged schema alone: what a client is to get from the gateway. */
export function createOracle(
  schema: GraphQLSchema,
  subgraphs: Readonly<Record<string, SubgraphInProcess>>,
): Answerer {
  return async (question) => {
    const document = parse(question.document);
    const { data, errors = [] } = await execute({
      schema,
      document,
      operationName: getOperationAST(document, question.operationName)?.name?.value,
      variableValues: question.variables,
      contextValue: contextOf(subgraphs, question),
    });
    return { data: data === undefined ? undefined : JSON.stringify(data), errors: errors.map(formatted) };
  };
}

/** What the merged schema is executed with for one question. */
export function contextOf(
  subgraphs: Readonly<Record<string, SubgraphInProcess>>,
  { viewer, failing }: Pick<Question, 'viewer' | 'failing'>,
): MergedContext {
  const contexts = Object.entries(subgraphs).map(
    ([name, { createContext }]) => [name, createContext(viewerOf(viewer), THE_DAY)] as const,
  );
  return { contexts: Object.fromEntries(contexts), failing };
}

function formatted(error: GraphQLError) {
  return error.toJSON();
}
