import type { ExecutionResult, GraphQLError } from 'graphql';

type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/**
 * The executor hides values that do not fit the schema (null where there must be something) in an extension.
 * No null is without a reason: they become errors, which are faults of ours.
 */
export function withReasons({ extensions = {}, ...result }: Result): Result {
  const { valueCompletion, ...others } = extensions;
  const hidden = (valueCompletion ?? []) as readonly GraphQLError[];
  const errors = [...(result.errors ?? []), ...hidden];
  return {
    ...result,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(others).length > 0 && { extensions: others }),
  };
}
