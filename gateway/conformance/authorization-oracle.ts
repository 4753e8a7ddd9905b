import { hasRole, type Viewer } from '@samspill/shared/access/viewer';
import type { Role } from '@samspill/shared/access/role';
import {
  execute,
  getNamedType,
  GraphQLError,
  isAbstractType,
  parse,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ROOT, type DrawnRule, type GuardedGraph } from './random-guarded-graph.ts';

export interface Oracle {
  /** Whether the viewer may have a field of an object of a type. */
  readonly mayHave: (type: GraphQLObjectType, field: string) => boolean;
  /** The data of an operation and where errors are. */
  readonly answer: (
    operation: string,
  ) => Promise<{ readonly data: unknown; readonly errors: readonly string[] }>;
}

/** Says what a viewer may have, by the rules as they were drawn and one execution over all data, with no plan and no interface in it. */
export function createOracle(schema: GraphQLSchema, { rules }: GuardedGraph, viewer: Viewer): Oracle {
  const meets = (coordinate: string): boolean =>
    (rules.get(coordinate) ?? []).every((rule) => meetsRule(rule, viewer));
  const mayBeGiven = (type: GraphQLNamedType): boolean =>
    isAbstractType(type) ? schema.getPossibleTypes(type).some(({ name }) => meets(name)) : meets(type.name);
  const mayHave = (type: GraphQLObjectType, field: string): boolean => {
    const definition = type.getFields()[field];
    return (
      !definition ||
      (meets(type.name) && meets(`${type.name}.${field}`) && mayBeGiven(getNamedType(definition.type)))
    );
  };
  return {
    mayHave,
    answer: async (operation) => {
      const { data, errors = [] } = await execute({
        schema,
        document: parse(operation),
        rootValue: ROOT,
        fieldResolver: (...[source, , , info]) => {
          if (!mayHave(info.parentType, info.fieldName)) throw new GraphQLError('Refused.');
          return (source as Readonly<Record<string, unknown>>)[info.fieldName];
        },
      });
      return { data, errors: errors.map(({ path = [] }) => path.join('.')) };
    },
  };
}

function meetsRule({ login, scopes, policies }: DrawnRule, viewer: Viewer): boolean {
  if (login && viewer === null) return false;
  const isOneMet = (sets: readonly (readonly string[])[] | null, has: (word: string) => boolean) =>
    sets === null || sets.some((set) => set.every(has));
  return (
    isOneMet(scopes, (scope) => viewer?.scopes.includes(scope) === true) &&
    isOneMet(policies, (name) => meetsPolicy(name, viewer))
  );
}

function meetsPolicy(name: string, viewer: Viewer): boolean {
  if (viewer === null) return false;
  if (name === 'citizen') return viewer.kind === 'CITIZEN';
  if (name === 'employee') return viewer.kind === 'PERSON';
  return viewer.kind !== 'CITIZEN' && hasRole(viewer, [name.slice('role:'.length) as Role]);
}
