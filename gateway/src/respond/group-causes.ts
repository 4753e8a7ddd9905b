import { GraphQLError } from 'graphql';

/** One cause of masked errors, as the log has it. */
export interface MaskedCause {
  /** Undefined for a fault of the gateway itself. */
  readonly subgraph: string | undefined;
  /** How many errors of the answer it stands behind. */
  readonly count: number;
  /** Where the first of them is. */
  readonly path: readonly (string | number)[] | undefined;
  /** The fault with its stack, or what the subgraph said. */
  readonly err: unknown;
}

/** The causes behind the masked errors of one request: a subgraph that fails on every entry of a list is one. */
export function groupCauses(errors: readonly unknown[]): readonly MaskedCause[] {
  const causes = new Map<string, MaskedCause>();
  for (const error of errors) {
    const cause = causeOf(error);
    const key = JSON.stringify([cause.subgraph, String(cause.err)]);
    const known = causes.get(key);
    causes.set(key, known ? { ...known, count: known.count + 1 } : cause);
  }
  return [...causes.values()];
}

function causeOf(error: unknown): MaskedCause {
  if (!(error instanceof GraphQLError)) {
    return { subgraph: undefined, count: 1, path: undefined, err: error };
  }
  const { path, message, originalError, extensions } = error;
  const { subgraph } = extensions;
  return typeof subgraph === 'string'
    ? { subgraph, count: 1, path, err: message }
    : { subgraph: undefined, count: 1, path, err: originalError ?? error };
}
