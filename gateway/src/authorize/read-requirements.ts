import {
  AuthenticatedSpecDefinition,
  PolicySpecDefinition,
  RequiresScopesSpecDefinition,
  type CompositeType,
  type Directive,
  type FieldDefinition,
  type NamedType,
  type Schema,
} from '@apollo/federation-internals';
import { fail } from '@samspill/shared/errors';
import { POLICIES } from './policies.ts';
import type { Requirement } from './requirement.ts';

/** What is asked for a type (`Type`) and for a field (`Type.field`): all of a list has to be met. */
export type RequirementsByCoordinate = ReadonlyMap<string, readonly Requirement[]>;

const IDENTITIES = {
  authenticated: AuthenticatedSpecDefinition.identity,
  requiresScopes: RequiresScopesSpecDefinition.identity,
  policy: PolicySpecDefinition.identity,
} as const satisfies Record<Requirement['kind'], string>;

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` of a composed schema, under whatever names it links to them.
 * Fails with SUPERGRAPH_INVALID where one names a policy that is not known, or nothing at all.
 */
export function readRequirements(schema: Schema): RequirementsByCoordinate {
  const found = new Map<string, readonly Requirement[]>();
  for (const kind of Object.keys(IDENTITIES) as Requirement['kind'][]) {
    const feature = schema.coreFeatures?.getByIdentity(IDENTITIES[kind]);
    const directive = feature && schema.directive(feature.directiveNameInSchema(kind));
    for (const use of directive?.applications() ?? []) {
      const coordinate = coordinateOf(use);
      found.set(coordinate, [...(found.get(coordinate) ?? []), requirementOf(kind, use, coordinate)]);
    }
  }
  return found;
}

/** The directives stand nowhere but at types and their fields. */
function coordinateOf({ parent }: Directive): string {
  return (parent as FieldDefinition<CompositeType> | NamedType).coordinate;
}

function requirementOf(kind: Requirement['kind'], use: Directive, coordinate: string): Requirement {
  if (kind === 'authenticated') return { kind };
  const given = use.arguments() as Readonly<Record<string, unknown>>;
  const anyOf = given[kind === 'policy' ? 'policies' : 'scopes'];
  if (!isSetsOfWords(anyOf))
    fail('SUPERGRAPH_INVALID', `@${kind} asks for nothing at ${coordinate}; name at least one in each set.`);
  const unknown = kind === 'policy' ? anyOf.flat().find((name) => !POLICIES.has(name)) : undefined;
  if (unknown !== undefined)
    fail(
      'SUPERGRAPH_INVALID',
      `@policy at ${coordinate} names ${JSON.stringify(unknown)}, which the gateway does not know; name policies of docs/access-classes.md alone.`,
    );
  return { kind, anyOf };
}

function isSetsOfWords(sets: unknown): sets is readonly (readonly string[])[] {
  const isWords = (set: unknown): boolean =>
    Array.isArray(set) && set.length > 0 && set.every((word) => typeof word === 'string');
  return Array.isArray(sets) && sets.length > 0 && sets.every(isWords);
}
