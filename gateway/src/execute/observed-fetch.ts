import type { LossReason } from '../fetch/fetch-outcome.ts';

/** A fetch of the plan as part of a request that was sent. */
export interface ObservedStep {
  /** Which fetch it is, counted from 0 in the order of the plan's text. */
  readonly step: number;
  /** Where its objects stand, as in the plan. Empty for root fields. */
  readonly path: readonly string[];
  /** The objects that were found there and could be named; 0 for root fields. */
  readonly representations: number;
  /** How many of them were sent: each name once, however many objects have it. */
  readonly distinct: number;
}

/** What became of one request to a subgraph: figures alone, with no address, text or value in them. */
export interface ObservedFetch {
  readonly subgraph: string;
  /** The fetches that travelled in it, in the order of the plan. */
  readonly steps: readonly ObservedStep[];
  /** When it was sent and when its answer was there, in milliseconds since execution began. */
  readonly startedMs: number;
  readonly endedMs: number;
  readonly requestBytes: number;
  /** Undefined when no answer came, or when nobody counted. */
  readonly answerBytes: number | undefined;
  readonly outcome: 'ANSWERED' | LossReason;
}

/** Told of each request when it has ended; an engine that has none does no counting. */
export type ObserveFetch = (fetch: ObservedFetch) => void;
