import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { openCaseSubgraph, type CaseSubgraph } from './case-subgraph.ts';
import type { ConformanceCase } from './conformance-case.ts';

/** An error as a client gets it. */
export interface GivenError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a client gets; data is undefined when nothing was executed. */
export interface GivenAnswer {
  readonly data: unknown;
  readonly errors: readonly GivenError[];
  /** What was sent to subgraphs that their schemas do not allow. */
  readonly invalidFetches: readonly string[];
  /** All that was sent to subgraphs. */
  readonly sent: readonly string[];
}

/** Answers a case from subgraphs in this process. */
export type Engine = (one: ConformanceCase) => Promise<GivenAnswer>;

/** The subgraphs of a case, each opened anew. */
export function openSubgraphs({ graph, faults = {} }: ConformanceCase): ReadonlyMap<string, CaseSubgraph> {
  return new Map(
    Object.entries(graph).map(([name, source]) => [name, openCaseSubgraph(source, faults[name])]),
  );
}

export function fetchesOf(
  subgraphs: ReadonlyMap<string, CaseSubgraph>,
): Pick<GivenAnswer, 'invalidFetches' | 'sent'> {
  const named = [...subgraphs];
  return {
    invalidFetches: named.flatMap(([name, { invalid }]) => invalid.map((fetch) => `${name}: ${fetch}`)),
    sent: named.flatMap(([name, { sent }]) => sent.map((fetch) => `${name}: ${fetch}`)),
  };
}

/** The document, or the reason why the graph has no such operation, thrown as a server would say it before an engine is asked. */
export function parseValid(operation: string, schema: GraphQLSchema): DocumentNode {
  const document = parse(operation);
  const [error] = validate(schema, document);
  if (error) throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  return document;
}
