import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { ExplainedCost } from '@samspill/shared/explanation';
import type { GraphQLSchema } from 'graphql';
import { explainCost } from '../explain/explain-cost.ts';
import { createCostMeter } from '../limits/cost/create-cost-meter.ts';
import type { RequestContext } from '../request-context.ts';

type Answered = GraphQLRequestContextWillSendResponse<RequestContext>;

/** Puts the explanation of an answer into its extensions where one was recorded; nobody keeps such an answer. */
export function explainAnswers(): ApolloServerPlugin<RequestContext> {
  const sdlOf = new WeakMap<GraphQLSchema, string>();
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl }) => {
          if (coreSupergraphSdl !== undefined) sdlOf.set(apiSchema, coreSupergraphSdl);
        },
      }),
    requestDidStart: ({ contextValue: { recorder } }) =>
      Promise.resolve(
        recorder && {
          willSendResponse: (answered) => {
            const { body, http } = answered.response;
            const explanation = recorder.explanation();
            if (body.kind === 'single' && explanation !== null) {
              const cost = costOf(answered, sdlOf.get(answered.schema), body.singleResult.data);
              body.singleResult.extensions = {
                ...body.singleResult.extensions,
                explain: { ...explanation, cost },
              };
              http.headers.set('cache-control', 'no-store');
            }
            return Promise.resolve();
          },
        },
      ),
  };
}

/** Made anew each time: an explanation is for people, who ask for few. */
function costOf(
  { document, operation, request: { variables = {} }, schema }: Answered,
  sdl: string | undefined,
  data: unknown,
): ExplainedCost | null {
  if (!document || !operation || sdl === undefined) return null;
  return explainCost(createCostMeter({ sdl, schema }), { document, operation, variables }, data);
}
