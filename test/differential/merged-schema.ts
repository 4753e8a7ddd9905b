import { DateScalar } from '@samspill/shared/date-scalar';
import {
  buildSchema,
  defaultFieldResolver,
  defaultTypeResolver,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { hold, isPromise, type Held } from './held.ts';
import type { Ownership } from './ownership.ts';
import { lostField, subgraphFault } from './subgraph-fault.ts';

/** What one operation is executed with: the context of each subgraph, and which of them is down. */
export interface MergedContext {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly failing: string | null;
}

export interface MergedParts {
  readonly apiSdl: string;
  readonly ownership: Ownership;
  /** The schema of each subgraph, with its resolvers and its guards. */
  readonly schemas: Readonly<Record<string, GraphQLSchema>>;
}

type Resolver = GraphQLFieldResolver<Held | undefined, MergedContext, unknown>;
type Info = Parameters<Resolver>[3];

/**
 * One schema of what clients see, answered by the subgraphs' own resolvers without any gateway: each field by the subgraph
 * that owns it, which is asked for an entity of another by its key. What a subgraph gave stays with it where it can.
 */
export function mergeSchemas(parts: MergedParts): GraphQLSchema {
  const merged = buildSchema(parts.apiSdl);
  for (const type of Object.values(merged.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && type.name === DateScalar.name) {
      const { parseValue, parseLiteral, serialize } = DateScalar;
      Object.assign(type, { parseValue, parseLiteral, serialize });
    }
    if (isAbstractType(type)) type.resolveType = typeResolver(parts, type.name);
    if (!isObjectType(type) || type === merged.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = fieldResolver(parts, type.name, {
        name: field.name,
        isLeaf: isLeafType(getNamedType(field.type)),
      });
    }
  }
  return merged;
}

interface MergedField {
  readonly name: string;
  readonly isLeaf: boolean;
}

function fieldResolver(parts: MergedParts, type: string, { name, isLeaf }: MergedField): Resolver {
  const owners = parts.ownership.ownersOf(type, name);
  const own = new Map(owners.map((owner) => [owner, resolverOf(objectIn(parts, owner, type), name)]));
  return (...asked) => {
    const [parent, args, merged, info] = asked;
    const owner = parent && own.has(parent.subgraph) ? parent.subgraph : (owners[0] ?? '');
    if (owner === merged.failing) throw lostField(owner);
    const ask = (value: unknown): unknown =>
      value === null ? null : own.get(owner)?.(value, args, merged.contexts[owner], info);
    const give = (given: unknown) => (isLeaf ? given : hold(owner, given));
    try {
      const value = parent && valueIn(parts, { owner, type, parent }, [merged, info]);
      const given = isPromise(value) ? value.then(ask) : ask(value);
      return isPromise(given)
        ? given.then(give, (fault: unknown) => Promise.reject(subgraphFault(owner, fault)))
        : give(given);
    } catch (fault) {
      throw subgraphFault(owner, fault);
    }
  };
}

interface Sought {
  readonly owner: string;
  readonly type: string;
  readonly parent: Held;
}

/** An object in the terms of a subgraph: as it is where it comes from there, else as the entity of its key. */
function valueIn(
  parts: MergedParts,
  { owner, type, parent }: Sought,
  asked: readonly [MergedContext, Info],
): unknown {
  if (parent.subgraph === owner) return parent.value;
  if (!parent.elsewhere.has(owner)) {
    parent.elsewhere.set(owner, enter(parts, { owner, type, parent }, asked));
  }
  return parent.elsewhere.get(owner);
}

async function enter(
  parts: MergedParts,
  { owner, type, parent }: Sought,
  [{ contexts }, info]: readonly [MergedContext, Info],
): Promise<unknown> {
  const key = parts.ownership.keyOf(type, owner);
  const readKey = resolverOf(objectIn(parts, parent.subgraph, type), key);
  const keyInfo = { ...info, fieldName: key };
  const value: unknown = await readKey(parent.value, {}, contexts[parent.subgraph], keyInfo);
  const reference = { __typename: type, [key]: value };
  const resolveReference = referenceResolverOf(objectIn(parts, owner, type));
  const entity: unknown = await resolveReference(reference, contexts[owner], info);
  return entity ?? null;
}

type ResolveReference = (reference: object, context: unknown, info: unknown) => unknown;

/** Where @apollo/subgraph keeps `__resolveReference`; a type without one is its reference. */
function referenceResolverOf({ extensions }: GraphQLObjectType): ResolveReference {
  const { subgraph } = (extensions['apollo'] ?? {}) as {
    readonly subgraph?: { readonly resolveReference?: ResolveReference };
  };
  return subgraph?.resolveReference ?? ((reference) => reference);
}

function objectIn({ schemas }: MergedParts, subgraph: string, type: string): GraphQLObjectType {
  const object = schemas[subgraph]?.getType(type);
  if (!isObjectType(object)) throw new Error(`The subgraph ${subgraph} has no ${type}.`);
  return object;
}

function resolverOf(type: GraphQLObjectType, field: string): GraphQLFieldResolver<unknown, unknown> {
  return type.getFields()[field]?.resolve ?? defaultFieldResolver;
}

function typeResolver({ schemas }: MergedParts, name: string): GraphQLTypeResolver<Held, MergedContext> {
  return ({ subgraph, value }, { contexts }, info) => {
    const type = schemas[subgraph]?.getType(name);
    if (!isAbstractType(type)) throw new Error(`The subgraph ${subgraph} has no ${name}.`);
    return (type.resolveType ?? defaultTypeResolver)(value, contexts[subgraph], info, type);
  };
}
