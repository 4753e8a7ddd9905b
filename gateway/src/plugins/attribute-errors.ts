import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import type { ErrorMask } from '../respond/create-error-mask.ts';

/** Tells the mask which request each error belongs to, before it is masked. */
export function attributeErrors({
  attribute,
}: Pick<ErrorMask, 'attribute'>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          attribute(errors, contextValue.requestId);
          return Promise.resolve();
        },
      }),
  };
}
