import { composeServices } from '@apollo/composition';
import { fail } from '@samspill/shared/errors';
import { lexicographicSortSchema, printSchema, type DocumentNode } from 'graphql';

/** A subgraph as composition sees it. */
export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

export interface ComposedGraph {
  /** What the gateway plans by: types, and which subgraph gives which field. */
  readonly supergraph: string;
  /** What clients see: sorted, with descriptions, without a trace of subgraphs. */
  readonly api: string;
  /** What composition would have liked better, one line each. */
  readonly hints: readonly string[];
}

/** Puts the schemas together to one graph; what stands against it is told one fault a line, with its subgraph. */
export function composeGraph(services: readonly ComposedService[]): ComposedGraph {
  const result = composeServices([...services]);
  if (result.errors) {
    const faults = result.errors.map(({ message }) => oneLine(message));
    return fail('COMPOSITION_FAILED', ['The schemas do not make one graph:', ...faults].join('\n'));
  }
  const api = result.schema.toAPISchema().toGraphQLJSSchema();
  return {
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(lexicographicSortSchema(api))}\n`,
    hints: result.hints.map((hint) => oneLine(hint.toString())),
  };
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ' ').trim();
}
