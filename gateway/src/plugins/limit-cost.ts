import type { ApolloServerPlugin } from '@apollo/server';
import { fail, SamspillError } from '@samspill/shared/errors';
import { createCostMeter, type CostMeter } from '../limits/cost/create-cost-meter.ts';
import { estimateCost } from '../limits/cost/estimate-cost.ts';
import type { RequestContext } from '../request-context.ts';
import type { GraphQLSchema } from 'graphql';

/** Refuses an operation that may cost more than the limit, with the number found, before it is planned. */
export function limitCost({ maxCost }: { readonly maxCost: number }): ApolloServerPlugin<RequestContext> {
  const meters = new WeakMap<GraphQLSchema, CostMeter>();
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate: ({ apiSchema: schema, coreSupergraphSdl: sdl }) => {
          if (sdl !== undefined) meters.set(schema, createCostMeter({ sdl, schema }));
        },
      }),
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request: { variables = {} }, response, schema }) => {
          try {
            const program = operation && meters.get(schema)?.programOf({ document, operation, variables });
            if (program) refuseAbove(maxCost, estimateCost(program, variables));
            return Promise.resolve();
          } catch (fault) {
            if (fault instanceof SamspillError) response.http.status = 400;
            throw fault;
          }
        },
      }),
  };
}

/** Each of the two sums has to keep to the limit. */
function refuseAbove(
  maxCost: number,
  { type, field }: { readonly type: number; readonly field: number },
): void {
  const found = Math.ceil(Math.max(type, field));
  if (found > maxCost) {
    fail('OPERATION_TOO_EXPENSIVE', `The operation may cost ${counted(found)}; the limit is ${maxCost}.`);
  }
}

/** Lists within lists reach numbers that nobody reads. */
function counted(cost: number): string {
  return cost > 1_000_000_000 ? 'more than a billion' : String(cost);
}
