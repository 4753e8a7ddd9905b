import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { CaseSubgraph } from './case-subgraph.ts';
import { composeGraph } from './compose-graph.ts';
import type { ConformanceCase, Graph } from './conformance-case.ts';
import { fetchesOf, openSubgraphs, parseValid, type Engine, type GivenAnswer } from './engine.ts';

type PlanExecution = Parameters<typeof executeQueryPlan>;
type ServiceMap = PlanExecution[1];

/** The stock gateway: its planner, its execution and its shaping, joined as its own class joins them. */
export const stockEngine: Engine = async (one) => {
  const subgraphs = openSubgraphs(one);
  const answer = await attempt(() => answerFrom(subgraphs, one));
  return { ...answer, ...fetchesOf(subgraphs) };
};

async function answerFrom(
  subgraphs: ReadonlyMap<string, CaseSubgraph>,
  { graph, operation, variables = {} }: ConformanceCase,
): ReturnType<typeof executeQueryPlan> {
  const { supergraph, schema, planner, supergraphSchema } = stockFor(graph);
  const document = parseValid(operation, schema);
  const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
  return executeQueryPlan(
    plan,
    serviceMapOf(subgraphs),
    requestContextOf(document, variables),
    buildOperationContext({ schema, operationDocument: document }),
    supergraphSchema,
    supergraph.apiSchema(),
  );
}

interface Stock {
  readonly supergraph: Supergraph;
  readonly supergraphSchema: GraphQLSchema;
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
}

const known = new WeakMap<Graph, Stock>();

function stockFor(graph: Graph): Stock {
  const there = known.get(graph);
  if (there) return there;
  const supergraph = Supergraph.build(composeGraph(graph), { validateSupergraph: true });
  const stock = {
    supergraph,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    schema: supergraph.apiSchema().toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
  };
  known.set(graph, stock);
  return stock;
}

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
