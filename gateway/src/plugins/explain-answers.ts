import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';

/** Puts the explanation of an answer into its extensions where one was recorded; nobody keeps such an answer. */
export function explainAnswers(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ contextValue: { recorder } }) =>
      Promise.resolve(
        recorder && {
          willSendResponse: ({ response: { body, http } }) => {
            const explain = recorder.explanation();
            if (body.kind === 'single' && explain !== null) {
              body.singleResult.extensions = { ...body.singleResult.extensions, explain };
              http.headers.set('cache-control', 'no-store');
            }
            return Promise.resolve();
          },
        },
      ),
  };
}
