import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { rootFields } from './object-graph.ts';
import type { Operation } from './operations.ts';
import { MERGED_SCHEMA } from './subgraph-schemas.ts';

let schema: GraphQLSchema | undefined;

/** The data that an operation has to be answered with: what graphql-js says of the graph without subgraphs. */
export async function expectedAnswer({ query, variables }: Operation): Promise<unknown> {
  schema ??= buildSchema(MERGED_SCHEMA);
  const result = await graphql({ schema, source: query, variableValues: variables, rootValue: rootFields });
  if (result.errors) throw new AggregateError(result.errors, 'The workload itself is wrong.');
  return JSON.parse(JSON.stringify(result.data));
}
