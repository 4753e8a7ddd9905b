import { randomUUID } from 'node:crypto';
import { ERROR_CODES, type ErrorCode } from '@samspill/shared/errors';
import { maskedMessage } from '@samspill/shared/http/masked-message';
import type { Log } from '@samspill/shared/log';
import { OPERATOR_CODES } from '@samspill/shared/operator-codes';
import { withoutValues } from '@samspill/shared/without-values';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isTokenLimitError } from '../limits/token-limit.ts';
import { groupCauses } from './group-causes.ts';

export interface ErrorMask {
  /** What leaves: a code of the closed list, its message without the values that it is about, its place, and for a subgraph its name and the reason. */
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Says which request errors belong to, and logs under its id what of them is masked: once for each cause. */
  readonly attribute: (errors: readonly unknown[], requestId: string) => void;
}

export interface ErrorMaskOptions {
  readonly log: Log;
  readonly maxTokens: number;
}

/** Creates the last door before the client: everything that is not ours to show becomes a reference to the log. */
export function createErrorMask({ log, maxTokens }: ErrorMaskOptions): ErrorMask {
  const requestIds = new WeakMap<object, string>();
  const logMasked = (errors: readonly unknown[], requestId: string): void => {
    for (const cause of groupCauses(errors)) log.error({ requestId, ...cause }, 'A fault was masked.');
  };
  return {
    attribute: (errors, requestId) => {
      for (const error of errors) if (isObject(error)) requestIds.set(error, requestId);
      const masked = errors.filter((error) => !shownError(asFormatted(error), error, maxTokens));
      logMasked(masked, requestId);
    },
    formatError: (formatted, error) => {
      const shown = shownError(formatted, error, maxTokens);
      if (shown) return shown;
      const known = isObject(error) ? requestIds.get(error) : undefined;
      const requestId = known ?? randomUUID();
      if (known === undefined) logMasked([error], requestId);
      return shaped(formatted, 'INTERNAL_SERVER_ERROR', maskedMessage(requestId));
    },
  };
}

/** An error as the server is about to format it. */
function asFormatted(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
}

function shownError(
  formatted: GraphQLFormattedError,
  error: unknown,
  maxTokens: number,
): GraphQLFormattedError | undefined {
  const code = codeOf(formatted, error);
  switch (code) {
    case 'INTROSPECTION_DISABLED':
      return shaped(
        formatted,
        code,
        'The schema cannot be asked for here; it comes with the product as api.graphql.',
      );
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return shaped(formatted, code, 'PersistedQueryNotSupported');
    case 'TOO_MANY_TOKENS':
      return shaped(formatted, code, `The document has more than the limit of ${maxTokens} tokens.`);
    case undefined:
      return undefined;
    default:
      return shaped(formatted, code, withoutValues(formatted.message));
  }
}

/** The code that a client is told, or undefined when it is told nothing. A rule's own code goes before the server's. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode | undefined {
  if (isTokenLimitError(formatted)) return 'TOO_MANY_TOKENS';
  const { code, validationErrorCode } = formatted.extensions ?? {};
  const own = code === 'GRAPHQL_VALIDATION_FAILED' ? (validationErrorCode ?? ownCode(error) ?? code) : code;
  return isShown(own) ? own : undefined;
}

function ownCode(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  const code = original instanceof GraphQLError ? original.extensions['code'] : undefined;
  return isShown(code) ? code : undefined;
}

function isShown(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && !OPERATOR_CODES.includes(code);
}

function shaped(formatted: GraphQLFormattedError, code: ErrorCode, message: string): GraphQLFormattedError {
  const { locations, path, extensions: { subgraph, reason } = {} } = formatted;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...(typeof subgraph === 'string' && { subgraph }),
      ...(typeof reason === 'string' && { reason }),
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
