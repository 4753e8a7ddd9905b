import type { ErrorCode } from '@samspill/shared/errors';

/** What a planning thread is told to do. */
export interface PlanningQuestion {
  /** A composed schema; its SHA-256 is what the thread knows it by once it has read it. */
  readonly supergraph: { readonly id: string; readonly sdl: string };
  /** The canonical operation to plan; null only has the schema read. */
  readonly document: string | null;
}

/** What a planning thread says: that it begins to plan, which the time limit counts from, and then once how it ended. */
export type PlanningAnswer =
  | { readonly kind: 'begun' }
  /** The plan as JSON; null when there was nothing to plan. */
  | { readonly kind: 'planned'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'failed'; readonly fault: unknown };

/** How an operation's planning ended. */
export type PlanningOutcome =
  | Exclude<PlanningAnswer, { kind: 'begun' }>
  /** It went over its time, or over the memory that a thread has. */
  | { readonly kind: 'too-expensive' };
