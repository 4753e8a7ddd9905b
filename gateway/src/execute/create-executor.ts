import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, getVariableValues } from 'graphql';
import type { Planner } from '../plan/create-planner.ts';
import type { Supergraph } from '../plan/load-supergraph.ts';
import { withReasons } from './with-reasons.ts';

export interface ExecutorOptions {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  /** What each subgraph is asked through. */
  readonly dataSources: Readonly<Record<string, GraphQLDataSource>>;
  /** Told of the plan of each operation that is executed. */
  readonly onPlan: (plan: QueryPlan) => void;
}

type ExecutorRequest = Parameters<GatewayExecutor>[0];

/**
 * Plans and executes operations over the subgraphs. Of @apollo/gateway only the execution of a plan is taken and
 * never the class, which reports to its maker when it is constructed in an environment that does not forbid it.
 */
export function createExecutor({
  supergraph,
  planner,
  dataSources,
  onPlan,
}: ExecutorOptions): GatewayExecutor {
  const { schema, apiSchema, supergraphSchema } = supergraph;
  const serviceMap = { ...dataSources };
  return async (request) => {
    const refusal = findRefusal(request, supergraph);
    if (refusal.length > 0) return { errors: refusal };
    const { document, queryHash } = request;
    const { operationName } = request.request;
    const plan = planner.plan({ document, documentHash: queryHash, operationName });
    onPlan(plan);
    const operation = buildOperationContext({
      schema,
      operationDocument: document,
      ...(operationName !== undefined && { operationName }),
    });
    return withReasons(
      await executeQueryPlan(plan, serviceMap, request, operation, supergraphSchema, apiSchema),
    );
  };
}

/** The executor as @apollo/server takes it: a schema that is there from the start and does not change. */
export function asGateway({ schema, sdl }: Supergraph, executor: GatewayExecutor): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}

/** Why an operation cannot be executed: the document does not have it, or its variables do not fit. */
function findRefusal(
  { operation, request }: ExecutorRequest,
  { schema }: Supergraph,
): readonly GraphQLError[] {
  // The server leaves the operation out when it does not find it, whatever its type says.
  const found = operation as ExecutorRequest['operation'] | undefined;
  if (!found)
    return [
      new GraphQLError('The document has no operation of that name, or several and no name was given.'),
    ];
  const { errors = [] } = getVariableValues(schema, found.variableDefinitions ?? [], request.variables ?? {});
  return errors;
}
