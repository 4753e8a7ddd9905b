import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { GraphQLError, type DocumentNode } from 'graphql';
import type { CaseSubgraph } from './case-subgraph.ts';
import { composeGraph } from './compose-graph.ts';
import { invalidFetchesOf, openSubgraphs, readDocument, type Engine, type GivenAnswer } from './engine.ts';

type PlanExecution = Parameters<typeof executeQueryPlan>;
type ServiceMap = PlanExecution[1];

/** The stock gateway: its planner, its execution and its shaping, joined as its own class joins them. */
export const stockEngine: Engine = async (one) => {
  const supergraph = Supergraph.build(composeGraph(one.graph), { validateSupergraph: true });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const document = readDocument(one.operation, schema);
  if ('data' in document) return document;
  const subgraphs = openSubgraphs(one);
  const answer = await attempt(async () => {
    const operation = operationFromDocument(supergraph.apiSchema(), document);
    return executeQueryPlan(
      new QueryPlanner(supergraph).buildQueryPlan(operation),
      serviceMapOf(subgraphs),
      requestContextOf(document, one.variables ?? {}),
      buildOperationContext({ schema, operationDocument: document }),
      supergraph.schema.toGraphQLJSSchema(),
      supergraph.apiSchema(),
    );
  });
  return { ...answer, invalidFetches: invalidFetchesOf(subgraphs) };
};

async function attempt(
  run: () => ReturnType<typeof executeQueryPlan>,
): Promise<Pick<GivenAnswer, 'data' | 'errors'>> {
  try {
    const { data, errors = [] } = await run();
    return { data, errors };
  } catch (fault) {
    return { data: undefined, errors: [fault instanceof Error ? fault : new GraphQLError(String(fault))] };
  }
}

function serviceMapOf(subgraphs: ReadonlyMap<string, CaseSubgraph>): ServiceMap {
  return Object.fromEntries([...subgraphs].map(([name, subgraph]) => [name, dataSource(subgraph)]));
}

function dataSource(subgraph: CaseSubgraph): GraphQLDataSource {
  return {
    process: async ({ request: { query = '', variables = {} } }) => {
      const text = await subgraph.ask({
        query,
        variables: JSON.parse(JSON.stringify(variables)) as Readonly<Record<string, unknown>>,
      });
      if (text === null) throw new Error('The subgraph cannot be reached.');
      return JSON.parse(text) as object;
    },
  };
}

function requestContextOf(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): PlanExecution[2] {
  const request = { variables };
  return { document, request, context: {}, metrics: {}, logger: console } as unknown as PlanExecution[2];
}
