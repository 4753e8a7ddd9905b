import {
  getNamedType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Costed, Variables } from './cost-program.ts';
import type { CostTable } from './cost-table.ts';

/** Where a field stands in the schema, and what is said of costs there. */
export interface FieldPlace {
  readonly schema: GraphQLSchema;
  readonly table: CostTable;
  /** `Type.field`. */
  readonly coordinate: string;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** What a field costs itself: its weight and those of its arguments and directives, and never less than nothing. */
export function ownCost(field: FieldNode, base: number, place: FieldPlace): Costed {
  const { definition, coordinate, table } = place;
  const onField = definition.args.map((argument) => {
    const given = field.arguments?.find(({ name }) => name.value === argument.name);
    return argumentCost(`${coordinate}(${argument.name}:)`, { argument, given }, table);
  });
  const onDirectives = (field.directives ?? []).flatMap((node) =>
    (place.schema.getDirective(node.name.value)?.args ?? []).map((argument) => {
      const given = node.arguments?.find(({ name }) => name.value === argument.name);
      return argumentCost(`@${node.name.value}(${argument.name}:)`, { argument, given }, table);
    }),
  );
  return sum(base, [...onField, ...onDirectives]);
}

interface Asked {
  readonly argument: GraphQLArgument;
  readonly given: ArgumentNode | undefined;
}

/** An argument costs its weight and that of the input fields that are used in it, when it is given or has a default. */
function argumentCost(coordinate: string, { argument, given }: Asked, table: CostTable): Costed {
  const weight = table.weights.get(coordinate) ?? inputWeight(argument.type);
  const costOf = (value: unknown) =>
    value === undefined || value === null ? 0 : weight + inputCost(value, argument.type, table);
  const value = argumentValue(argument, given);
  return typeof value === 'function' ? (variables) => costOf(value(variables)) : costOf(value);
}

/** The value of an argument, or how it follows from the variables; a variable that is not given leaves the default. */
export function argumentValue(
  argument: GraphQLArgument,
  given: ArgumentNode | undefined,
): ((variables: Variables) => unknown) | string | number | boolean | object | null | undefined {
  const node = given?.value;
  if (!node) return argument.defaultValue as object | undefined;
  if (!holdsVariable(node)) return valueFromASTUntyped(node) as object | null | undefined;
  return (variables) => {
    const value: unknown = valueFromASTUntyped(node, variables);
    return value === undefined ? argument.defaultValue : value;
  };
}

function holdsVariable(node: ArgumentNode['value']): boolean {
  if (node.kind === Kind.LIST) return node.values.some(holdsVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => holdsVariable(value));
  return node.kind === Kind.VARIABLE;
}

function inputCost(value: unknown, type: GraphQLInputType, table: CostTable): number {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return 0;
  if (Array.isArray(value))
    return value.reduce<number>((cost, entry) => cost + inputCost(entry, named, table), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(named.getFields()).reduce((cost, field) => {
    const given = Object.hasOwn(value, field.name) ? (value as Variables)[field.name] : field.defaultValue;
    if (given === undefined || given === null) return cost;
    const weight = table.weights.get(`${named.name}.${field.name}`) ?? inputWeight(field.type);
    return cost + weight + inputCost(given, field.type, table);
  }, 0);
}

/** Unless something else is said, an input object costs one, and a value nothing. */
function inputWeight(type: GraphQLInputType): number {
  return isInputObjectType(getNamedType(type)) ? 1 : 0;
}

function sum(base: number, parts: readonly Costed[]): Costed {
  const fixed = parts.reduce<number>((total, part) => total + (typeof part === 'number' ? part : 0), base);
  const varying = parts.filter((part) => typeof part === 'function');
  if (varying.length === 0) return Math.max(0, fixed);
  return (variables) =>
    Math.max(
      0,
      varying.reduce((total, part) => total + part(variables), fixed),
    );
}
