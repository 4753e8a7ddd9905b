/** Why a subgraph did not give the answer it was asked for: the closed list that clients see. */
export type LossReason = 'UNREACHABLE' | 'TIMEOUT' | 'INVALID_RESPONSE' | 'TOO_LARGE' | 'CANCELLED';

/** An error as a subgraph said it, not yet ours to show. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly code?: string;
}

/** What a subgraph said: `data` is undefined when it refused the request as a whole. */
export interface SubgraphAnswer {
  readonly kind: 'answer';
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly SubgraphError[];
  /** The objects in it that stand at several places; none unless told. */
  readonly shared?: readonly object[];
  /** Whether every string in it stands in JSON as it is. */
  readonly isPlain?: boolean;
  /** How long its body was; undefined when it did not come over a network. */
  readonly bytes?: number | undefined;
}

/** A fetch that gave nothing to use. The cause is for the log, never for a client. */
export interface LostFetch {
  readonly kind: 'lost';
  readonly reason: LossReason;
  readonly cause: unknown;
}

/** What became of a fetch: a fetch never throws. */
export type FetchOutcome = SubgraphAnswer | LostFetch;

/** A fetch that gave nothing, and why. */
export function lost(reason: LossReason, cause: unknown): LostFetch {
  return { kind: 'lost', reason, cause };
}
