import type { ErrorCode } from './errors.ts';

/**
 * How an operation is answered, for people: what a gateway says in the `explain` extension of an answer. It holds names of
 * the schema, numbers and times; no address, no value of a variable, no text or long number that a document has in it.
 */
export interface Explanation {
  /** Null when nothing has to be fetched. */
  readonly plan: ExplainedPart | null;
  /** The fetches of the plan in the order of its text; parts and requests name them by their place here, from 0. */
  readonly fetches: readonly ExplainedFetch[];
  /** What was done; null for a plan that was only made. */
  readonly run: ExplainedRun | null;
  /** Null where nobody reckons costs. */
  readonly cost: ExplainedCost | null;
}

/** A part of a plan: parts each of which waits for the one before, parts none of which waits for another, or a fetch. */
export type ExplainedPart =
  | { readonly inTurn: readonly ExplainedPart[] }
  | { readonly atOnce: readonly ExplainedPart[] }
  | { readonly fetch: number };

/** One question of the plan to one subgraph. */
export interface ExplainedFetch {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation';
  /** Where its objects stand, by the fields of the graph, `@` for each entry of a list; empty for root fields. */
  readonly path: string;
  /** What names each object to the subgraph, one text for each type: `County { code }`; null for root fields. */
  readonly represents: readonly string[] | null;
  /** What is asked, with `…` in the place of every text and long number. */
  readonly selects: string;
  /** The fetches that it waits for. */
  readonly after: readonly number[];
  /** Fetches with the same number travel as one request where they are ready together. */
  readonly group: number;
}

/** What was done for one request of a client. */
export interface ExplainedRun {
  /** From the plan to the last answer, in milliseconds. */
  readonly totalMs: number;
  readonly requests: readonly ExplainedRequest[];
}

/** One request that was sent to a subgraph. */
export interface ExplainedRequest {
  readonly subgraph: string;
  readonly fetches: readonly ExplainedTraveller[];
  /** Since execution began. */
  readonly startedMs: number;
  readonly endedMs: number;
  readonly requestBytes: number;
  /** Null when no answer came. */
  readonly answerBytes: number | null;
  /** `ANSWERED`, or why nothing came. */
  readonly outcome: string;
}

/** A fetch within a request: how many objects it is for, and how many of them were sent, each once. */
export interface ExplainedTraveller {
  readonly fetch: number;
  readonly representations: number;
  readonly distinct: number;
}

/** Costs by `@cost` and `@listSize`: for objects that are given, and for fields that are worked out. */
export interface ExplainedCost {
  /** At most, for the variables that were given. */
  readonly estimated: CostSums;
  /** Null before anything was answered. */
  readonly actual: CostSums | null;
}

export interface CostSums {
  readonly type: number;
  readonly field: number;
}

/** What the program of the gateway says when it is asked to explain: the explanation, or its refusal. */
export type ExplanationLine =
  | { readonly explanation: Explanation }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };
