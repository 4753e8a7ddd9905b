import { ApolloGateway } from '@apollo/gateway';
import { fail, SamspillError } from '@samspill/shared/errors';
import type { Log } from '@samspill/shared/log';
import type { SubgraphClient } from '../fetch/subgraph-client.ts';
import type { Supergraph } from '../plan/load-supergraph.ts';
import { summarizePlan, type PlannedFetch } from '../plan/summarize-plan.ts';
import { adoptScalars } from './adopt-scalars.ts';
import type { MergedResult } from './merged-result.ts';
import { silenceTelemetry, type ProcessEnvironment } from './silence-telemetry.ts';
import { createDataSource } from './subgraph-data-source.ts';
import { withReasons } from './with-reasons.ts';

export interface ExecutorOptions {
  readonly supergraph: Supergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly log: Log;
  /** `process.env` itself. */
  readonly environment: ProcessEnvironment;
  /** Told of the fetches that each operation is planned as. */
  readonly onPlan?: (fetches: readonly PlannedFetch[]) => void;
}

/** What @apollo/server takes for execution. */
export type Executor = Pick<ApolloGateway, 'onSchemaLoadOrUpdate' | 'load' | 'stop'>;

/** Plans and executes operations over the subgraphs; needs none of them to be up, and sends nothing elsewhere. */
export function createExecutor(options: ExecutorOptions): Executor {
  silenceTelemetry(options.environment);
  const apollo = createApolloGateway(options);
  return {
    onSchemaLoadOrUpdate: (listener) => apollo.onSchemaLoadOrUpdate(listener),
    load: async () => {
      const { schema, executor } = await load(apollo);
      adoptScalars(schema);
      return { schema, executor: async (request) => withReasons(await executor(request)) };
    },
    stop: () => apollo.stop(),
  };
}

async function load(apollo: ApolloGateway): ReturnType<ApolloGateway['load']> {
  try {
    return await apollo.load();
  } catch (fault) {
    if (fault instanceof SamspillError) throw fault;
    const message = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : '';
    return fail('SUPERGRAPH_INVALID', `The composed schema cannot be loaded (${message}); compose it anew.`);
  }
}

function createApolloGateway({ supergraph, clients, log, onPlan }: ExecutorOptions): ApolloGateway {
  const merged = new WeakMap<object, MergedResult>();
  const mergedResultOf = (executorContext: object): MergedResult => {
    const known = merged.get(executorContext) ?? (Object.create(null) as MergedResult);
    merged.set(executorContext, known);
    return known;
  };
  return new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    validateSupergraph: true,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger: log,
    buildService: ({ name }) => {
      const client = clients.get(name) ?? fail('SUPERGRAPH_INVALID', `The subgraph ${name} has no address.`);
      return createDataSource({ subgraph: name, client, log, mergedResultOf });
    },
    experimental_didResolveQueryPlan: ({ queryPlan }) => onPlan?.(summarizePlan(queryPlan)),
  });
}
