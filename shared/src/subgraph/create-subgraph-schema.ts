import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { DateScalar } from '../date-scalar.ts';

const COMMON = new URL('../../schema/common.graphql', import.meta.url);

/** A subgraph's schema: its own contract, the shapes that all subgraphs share, and what answers them. */
export function createSubgraphSchema(contract: URL, resolvers: object): GraphQLSchema {
  const typeDefs = parse(`${readFileSync(contract, 'utf8')}\n${readFileSync(COMMON, 'utf8')}`);
  return buildSubgraphSchema({ typeDefs, resolvers: { ...resolvers, Date: DateScalar } });
}
