import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { Engine } from './engine.ts';
import type { RequestContext } from './request-context.ts';

/** An engine as @apollo/server asks it: the server hands on the context of the request, and takes data of any make. */
export function engineExecutor(engine: Engine): GatewayExecutor {
  return async ({ document, queryHash, request, context }) => {
    const { operationName, variables = {} } = request;
    const operation = { document, documentHash: queryHash, operationName, variables };
    const asked = context as unknown as RequestContext;
    const answer = await engine.answer(operation, asked);
    asked.carried.carry(answer.data);
    return answer;
  };
}
