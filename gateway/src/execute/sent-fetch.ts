import { valueFromASTUntyped, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Representation } from './entity-positions.ts';
import { entitySelection, operationOf } from './fetch-selection.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A fetch as the executor sends it: what it asks, and for which objects when it completes entities. */
export interface SentFetch {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** As the subgraph takes them: those that were sent, and the defaults of the rest. */
  readonly variables: Variables;
  /** Undefined for a fetch of root fields. */
  readonly representations: readonly Representation[] | undefined;
  /** For each representation the position of its object at the fetch's path. */
  readonly positions: () => readonly number[];
}

export interface SentFetchOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** As the executor sends them: a variable that the client left out is not there, whatever its default. */
  readonly variables: Variables;
  readonly positionsOf: (representations: readonly Representation[]) => readonly number[];
}

/** Describes a fetch; whether it completes entities is what its document says, not what its variables are called. */
export function createSentFetch({ schema, document, variables, positionsOf }: SentFetchOptions): SentFetch {
  const completes = entitySelection(document) !== undefined;
  const representations = completes ? (variables['representations'] as readonly Representation[]) : undefined;
  return {
    schema,
    document,
    variables: { ...defaultsOf(document), ...variables },
    representations,
    positions: () => positionsOf(representations ?? []),
  };
}

function defaultsOf(document: DocumentNode): Variables {
  const definitions = operationOf(document)?.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
