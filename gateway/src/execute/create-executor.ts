import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { SamspillError } from '@samspill/shared/errors';
import type { StockPlanner } from '../plan/create-stock-planner.ts';
import type { Supergraph } from '../plan/load-supergraph.ts';
import { findRefusal } from './find-refusal.ts';
import { withReasons } from './with-reasons.ts';

export interface ExecutorOptions {
  readonly supergraph: Supergraph;
  readonly planner: StockPlanner;
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
export function createExecutor(options: ExecutorOptions): GatewayExecutor {
  const serviceMap = { ...options.dataSources };
  return async (request) => {
    const { schema, apiSchema, supergraphSchema } = options.supergraph;
    const refusal = findRefusal(request, schema);
    if (refusal.length > 0) return { errors: refusal };
    const plan = planOf(request, options.planner);
    if (plan instanceof SamspillError) return { errors: [plan] };
    options.onPlan(plan);
    const { operationName } = request.request;
    const operation = buildOperationContext({
      schema,
      operationDocument: request.document,
      ...(operationName !== undefined && { operationName }),
    });
    return withReasons(
      await executeQueryPlan(plan, serviceMap, request, operation, supergraphSchema, apiSchema),
    );
  };
}

/** A refusal to plan is for the client to mend; it is handed back, since what is thrown here counts as our fault. */
function planOf(
  { document, queryHash, request }: ExecutorRequest,
  planner: StockPlanner,
): QueryPlan | SamspillError {
  const { operationName } = request;
  try {
    return planner.plan({ document, documentHash: queryHash, operationName });
  } catch (fault) {
    if (fault instanceof SamspillError) return fault;
    throw fault;
  }
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
