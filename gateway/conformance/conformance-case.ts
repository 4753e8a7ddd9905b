import type { Viewer } from '@samspill/shared/access/viewer';
import type { ErrorCode } from '@samspill/shared/errors';
import type { LossReason } from '../src/fetch/fetch-outcome.ts';

/** Resolvers by type and field, as `buildSubgraphSchema` takes them. */
export type Resolvers = Readonly<Record<string, object>>;

/** One subgraph of a graph in small; its resolvers are made anew for every run, with whatever state they keep. */
export interface SubgraphSource {
  readonly sdl: string;
  readonly resolvers: () => Resolvers;
}

export type Graph = Readonly<Record<string, SubgraphSource>>;

/** What a subgraph does instead of its duty: it cannot be reached, or it answers something made of its honest answer. */
export type Fault = 'down' | ((answer: HonestAnswer, query: string) => unknown);

/** What a subgraph would have said. */
export interface HonestAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
}

/** An error that an answer has to hold; stock is judged by the path alone. */
export interface ExpectedError {
  readonly path?: readonly (string | number)[];
  readonly code: ErrorCode;
  readonly subgraph?: string;
  readonly reason?: LossReason;
}

/** The classes of silently wrong answers that planning and execution have to keep out. */
export const FLAWS = {
  a: 'a key that cannot be resolved is used to enter a subgraph',
  b: 'a field is required with other arguments than it is asked with',
  c: 'an alias has the name of a key or of a required input',
  d: 'an empty plan answers a real field with null',
  e: 'a directive or a shape of types is not followed',
} as const;

export type Flaw = keyof typeof FLAWS;

/** One question to a graph in small, and the one right answer to it, with its fields in their order. */
export interface CaseOfGraph {
  /** The promise. */
  readonly name: string;
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Who asks our gateway; the anonymous viewer unless it is said. Stock knows of nobody. */
  readonly viewer?: Viewer;
  readonly faults?: Readonly<Record<string, Fault>>;
  /** Undefined when the operation has to be refused. */
  readonly data: unknown;
  readonly errors?: readonly ExpectedError[];
  /** Whether the stock gateway answers rightly; the test runs it and holds it to this. */
  readonly stock: 'right' | 'wrong';
  readonly flaw?: Flaw;
}

export interface ConformanceCase extends CaseOfGraph {
  readonly graph: Graph;
}

/** Cases of one matter. */
export interface Topic {
  readonly topic: string;
  readonly cases: readonly ConformanceCase[];
}

/** Gives the cases of a topic their graph. */
export function overGraph(graph: Graph, cases: readonly CaseOfGraph[]): readonly ConformanceCase[] {
  return cases.map((one) => ({ ...one, graph }));
}
