import type { GraphQLFormattedError } from 'graphql';

/** One operation as somebody asks it. */
export interface Question {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who asks, by name. */
  readonly viewer: string;
  /** Who asks the same at the same time. */
  readonly beside: readonly string[];
  /** The subgraph that is down meanwhile; null when all are up. */
  readonly failing: string | null;
}

/** What was answered. */
export interface Answer {
  /** The data as its text in JSON; undefined when the operation was refused as a whole. */
  readonly data: string | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Somebody who answers operations. */
export type Answerer = (question: Question) => Promise<Answer>;
