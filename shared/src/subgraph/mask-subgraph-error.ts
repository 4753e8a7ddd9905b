import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../errors.ts';
import { OPERATOR_CODES } from '../operator-codes.ts';
import { withoutValues } from '../without-values.ts';

/** Whether an error is one that our own code says on purpose to whoever asks, or GraphQL of a document. */
export function isSaid({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  const code = extensions?.['code'];
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && !OPERATOR_CODES.includes(code);
}

/** What is said on purpose goes out, without the values that it is about; of anything else only that it was. */
export function maskSubgraphError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const said = isSaid(formatted);
  return {
    message: said ? withoutValues(message) : 'The subgraph failed to answer.',
    ...(path && { path }),
    ...(locations && { locations }),
    extensions: {
      code: said ? (extensions?.['validationErrorCode'] ?? extensions?.['code']) : 'INTERNAL_SERVER_ERROR',
    },
  };
}
