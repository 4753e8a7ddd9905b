import {
  defaultFieldResolver,
  isObjectType,
  isUnionType,
  Kind,
  type DocumentNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RequestFacts } from '../subgraph/request-facts.ts';
import { accessClasses, type AccessClass } from './access-classes.ts';
import { requireReader, type Concern } from './concern.ts';
import { isGated } from './gated.ts';
import { onlyNames } from './only-names.ts';

type Answer = Concern | null | Promise<Concern | null>;

/** Whose affair a row, or what a field of it gives, is; null when there is nothing to protect. */
export type Policy<Context> = (parent: never, args: never, context: Context) => Answer;

/** The policies of a subgraph, by `Type.field` for a field and by `Type` for the rows of a type. */
export type Policies<Context> = Readonly<Record<string, Policy<Context>>>;

type AnyPolicy = (parent: unknown, args: unknown, context: RequestFacts) => Answer;
type Resolver = GraphQLFieldResolver<unknown, RequestFacts>;

/**
 * Puts a guard before every CONFIDENTIAL and PERSONAL field of a schema. A field of an open type needs a policy of its own
 * name; the fields of a CONFIDENTIAL type that others can name by key or through an interface need one of the type's.
 * A schema with a field that has no class or that nobody guards, or a policy that guards nothing, does not start.
 */
export function guardSchema<Context extends RequestFacts>(
  schema: GraphQLSchema,
  contract: DocumentNode,
  policies: Policies<Context>,
): GraphQLSchema {
  const { types, fields } = accessClasses(contract);
  const unused = new Set(Object.keys(policies));
  for (const { type, field, returns, accessClass } of fields) {
    const object = schema.getType(type);
    if (!isObjectType(object)) continue;
    if (accessClass === null) throw new Error(`${type}.${field} has no access class.`);
    const definition = object.getFields()[field] as GraphQLField<unknown, RequestFacts> | undefined;
    if (!definition) continue;
    if (accessClass !== 'PERSONAL')
      refusePersonalBackDoor(`${type}.${field} is ${accessClass}`, { schema, returns, types });
    if (!needsGuard(accessClass)) {
      refuseBackDoor(`${type}.${field} is ${accessClass}`, { schema, returns, types });
      continue;
    }
    const name = needsGuard(types.get(type) ?? null) ? type : `${type}.${field}`;
    const policy = policies[name] as AnyPolicy | undefined;
    unused.delete(name);
    if (accessClass === 'PERSONAL') requireGate({ type, field }, object, schema);
    else if (policy) guard(definition, object, policy);
    else if (name !== type || isNamedByOthers(object, schema)) {
      throw new Error(`${name} is ${accessClass} and has no policy.`);
    }
  }
  if (unused.size > 0) throw new Error(`These policies guard nothing: ${[...unused].join(', ')}.`);
  return schema;
}

interface Reached {
  readonly schema: GraphQLSchema;
  readonly returns: string;
  readonly types: ReadonlyMap<string, AccessClass | null>;
}

/** A field may be wider than what it gives only where that guards itself. */
function refuseBackDoor(what: string, { schema, returns, types }: Reached): void {
  const accessClass = types.get(returns) ?? null;
  const given = schema.getType(returns);
  if (accessClass !== 'CONFIDENTIAL' || !isObjectType(given) || isNamedByOthers(given, schema)) return;
  throw new Error(
    `${what} and gives ${returns}, which is ${accessClass} and guarded only where it is reached.`,
  );
}

/** What is PERSONAL and no entity has been through the gate only where each field on the way to it is PERSONAL. */
function refusePersonalBackDoor(what: string, { schema, returns, types }: Reached): void {
  const given = schema.getType(returns);
  if (types.get(returns) !== 'PERSONAL' || (isObjectType(given) && isEntity(given))) return;
  throw new Error(`${what} and gives ${returns}, which is PERSONAL.`);
}

function needsGuard(accessClass: AccessClass | null): boolean {
  return accessClass === 'CONFIDENTIAL' || accessClass === 'PERSONAL';
}

/** A type that is reached only through fields that are guarded themselves needs no guard of its own. */
function isNamedByOthers(type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  const isMember = Object.values(schema.getTypeMap()).some(
    (one) => isUnionType(one) && one.name !== '_Entity' && one.getTypes().includes(type),
  );
  return isEntity(type) || isMember || type.getInterfaces().length > 0;
}

/** Whether others can come to it by key. */
function isEntity(type: GraphQLObjectType): boolean {
  if (onlyNames(type)) return false;
  return type.astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

/** The key of a type is what it is named by, and tells nothing more. */
function isKey(type: GraphQLObjectType, field: string): boolean {
  return (type.astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: args = [] }) => args)
    .some(({ value }) => value.kind === Kind.STRING && value.value.split(/\s+/).includes(field));
}

function guard(
  definition: GraphQLField<unknown, RequestFacts>,
  type: GraphQLObjectType,
  policy: AnyPolicy,
): void {
  if (isKey(type, definition.name)) return;
  const resolve = definition.resolve ?? (defaultFieldResolver as Resolver);
  definition.resolve = async (...asked) => {
    const [parent, args, context] = asked as [unknown, unknown, RequestFacts, unknown];
    const concern = await policy(parent, args, context);
    if (concern !== null) requireReader(context.viewer, concern);
    return resolve(...asked);
  };
}

/** What another subgraph gives stands here only to be required: it is told back to who sent it, and to nobody else. */
function isOfAnother(definition: GraphQLField<unknown, RequestFacts> | undefined): boolean {
  return definition?.astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
}

/** What is PERSONAL has gone through the gate, or stands in a value that has: such a type has no key by which it could be named. */
function requireGate(
  { type, field }: { readonly type: string; readonly field: string },
  object: GraphQLObjectType,
  schema: GraphQLSchema,
): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const definition = object.getFields()[field];
  const isReached = isEntity(object) || roots.includes(object);
  if (!isReached || isKey(object, field) || isOfAnother(definition) || isGated(definition?.resolve)) return;
  throw new Error(`${type}.${field} is PERSONAL and does not go through the gate.`);
}
