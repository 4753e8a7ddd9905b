import { fail } from '@samspill/shared/errors';
import { parse, Kind, type DefinitionNode } from 'graphql';

/** A composed schema and the names of the subgraphs that it is composed of, as they call themselves. */
export interface Supergraph {
  readonly sdl: string;
  readonly subgraphs: readonly string[];
}

/** Reads a composed schema as far as the gateway itself has to; its execution checks the rest when it is opened. */
export function loadSupergraph(sdl: string): Supergraph {
  const subgraphs = definitionsOf(sdl).flatMap(subgraphNames);
  if (subgraphs.length === 0) {
    fail(
      'SUPERGRAPH_INVALID',
      'The composed schema names no subgraphs; compose it anew with "npm run compose".',
    );
  }
  return { sdl, subgraphs };
}

function definitionsOf(sdl: string): readonly DefinitionNode[] {
  try {
    return parse(sdl, { noLocation: true }).definitions;
  } catch {
    return fail(
      'SUPERGRAPH_INVALID',
      'The composed schema is not GraphQL; compose it anew with "npm run compose".',
    );
  }
}

/** The values of the enum `join__Graph` carry the names in `@join__graph(name:)`. */
function subgraphNames(definition: DefinitionNode): readonly string[] {
  if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') return [];
  return (definition.values ?? []).flatMap(({ directives = [] }) =>
    directives
      .flatMap((directive) => directive.arguments ?? [])
      .flatMap(({ name, value }) =>
        name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [],
      ),
  );
}
