import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { guardSchema, type Policies } from '../access/guard-schema.ts';
import { DateScalar } from '../date-scalar.ts';
import { closeEntities } from './close-entities.ts';
import type { RequestFacts } from './request-facts.ts';

const COMMON = new URL('../../schema/common.graphql', import.meta.url);

/** A subgraph's schema: its own contract, the shapes that all subgraphs share, what answers them, and who guards that. */
export function createSubgraphSchema<Context extends RequestFacts>(
  contract: URL,
  resolvers: object,
  policies: Policies<Context>,
): GraphQLSchema {
  const typeDefs = parse(`${readFileSync(contract, 'utf8')}\n${readFileSync(COMMON, 'utf8')}`);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: { ...resolvers, Date: DateScalar } });
  return guardSchema(closeEntities(schema), typeDefs, policies);
}
