import type { GraphQLError } from 'graphql';

/** An answer as the client gets it. */
export interface RenderedResponse {
  /** The JSON text of `data`. */
  readonly text: string;
  readonly errors: readonly GraphQLError[];
}
