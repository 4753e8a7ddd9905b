import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { Engine } from './engine.ts';
import type { Supergraph } from './plan/load-supergraph.ts';
import type { RequestContext } from './request-context.ts';

/** An engine as @apollo/server takes it: a schema that is there from the start and does not change. */
export function engineGateway({ schema, sdl }: Supergraph, engine: Engine): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: executorOf(engine) }),
    stop: () => Promise.resolve(),
  };
}

/** The server hands on the context that the gateway opened for the request, and takes data of any make. */
function executorOf(engine: Engine): GatewayExecutor {
  return async ({ document, queryHash, request, context }) => {
    const { operationName, variables = {} } = request;
    const operation = { document, documentHash: queryHash, operationName, variables };
    const answer = await engine.answer(operation, context as unknown as RequestContext);
    return answer;
  };
}
