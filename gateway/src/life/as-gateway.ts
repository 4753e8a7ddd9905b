import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { SupergraphLife } from './open-supergraph-life.ts';
import type { Tenant } from './tenures.ts';

/** What is made for a supergraph, as @apollo/server asks it. */
export interface ExecutingTenant extends Tenant {
  readonly execute: GatewayExecutor;
}

/**
 * The life of a supergraph as @apollo/server takes it: the server is told of each supergraph before it takes over, parses
 * and validates by it with a document store of its own, and every request is executed by what was made for the schema
 * that validated it.
 */
export function asGateway({ follow, madeFor }: SupergraphLife<ExecutingTenant>): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (listener) =>
      follow(({ schema, sdl }) => {
        listener({ apiSchema: schema, coreSupergraphSdl: sdl });
      }),
    load: () => Promise.resolve({ executor: (request) => madeFor(request.schema).execute(request) }),
    stop: () => Promise.resolve(),
  };
}
