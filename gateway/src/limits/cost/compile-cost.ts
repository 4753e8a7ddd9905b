import {
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectCosted, type FieldGroup } from './collect-costed.ts';
import type { CostedField, CostedObject, CostedSelection, CostProgram } from './cost-program.ts';
import type { CostTable, ListSize } from './cost-table.ts';
import { constantCost } from './estimate-cost.ts';
import { listLength, UNKNOWN_LENGTH } from './list-length.ts';
import { ownCost, type FieldPlace } from './own-cost.ts';
import { variableDefaults } from './variable-defaults.ts';

export interface CostOptions {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly table: CostTable;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What `@skip` and `@include` say for the variables that the program is made for. */
  readonly isIncluded: (node: SelectionNode) => boolean;
}

/** Unless something else is said: a change costs ten, an object one, a value nothing. */
const MUTATION_WEIGHT = 10;

/** A size that a field has for lists below it, with the names of these. */
interface SizeBelow {
  readonly of: FieldNode;
  readonly fields: readonly string[];
  readonly length: CostedField['size'];
}

interface Compiling extends CostOptions {
  readonly compiled: Map<string, CostedSelection>;
  readonly numbers: Map<object, number>;
}

/** Makes an operation ready to be costed: fields that have one response name are one field, as when it is executed. */
export function compileCost(options: CostOptions): CostProgram {
  const { schema, operation, table } = options;
  const compiling: Compiling = { ...options, compiled: new Map(), numbers: new Map() };
  const type = schema.getRootType(operation.operation) as GraphQLObjectType;
  const usual = operation.operation === OperationTypeNode.MUTATION ? MUTATION_WEIGHT : 1;
  const selection = compileSelection([operation.selectionSet], type, { compiling, below: undefined });
  const weight = table.weights.get(type.name) ?? usual;
  return { root: { weight, selection }, defaults: variableDefaults(operation) };
}

interface Around {
  readonly compiling: Compiling;
  readonly below: SizeBelow | undefined;
}

/** The same selections on the same type are compiled once, however many types lead to them. */
function compileSelection(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  { compiling, below }: Around,
): CostedSelection {
  const parts = [...sets, ...(below ? [below.of] : [])].map((part) => numberOf(part, compiling));
  const key = `${type.name} ${parts.join()}`;
  const known = compiling.compiled.get(key);
  if (known) return known;
  const fields = collectCosted(sets, type, compiling).flatMap((group) => {
    const field = compileField(group, type, { compiling, below });
    return field ? [field] : [];
  });
  const selection = { fields, constant: constantCost(fields) };
  compiling.compiled.set(key, selection);
  return selection;
}

function numberOf(part: object, { numbers }: Compiling): number {
  const known = numbers.get(part) ?? numbers.size;
  numbers.set(part, known);
  return known;
}

/** Undefined for what introspection answers: that is free. */
function compileField(group: FieldGroup, parent: GraphQLObjectType, around: Around): CostedField | undefined {
  const { compiling, below } = around;
  const { responseName, nodes } = group;
  const [node] = nodes;
  const definition = node && parent.getFields()[node.name.value];
  if (!definition) return undefined;
  const { schema, table } = compiling;
  const coordinate = `${parent.name}.${definition.name}`;
  const place: FieldPlace = { schema, table, coordinate, definition };
  const named = getNamedType(definition.type);
  const isComposite = isObjectType(named) || isAbstractType(named);
  const base = table.weights.get(coordinate) ?? (isComposite ? 1 : 0);
  const said = table.listSizes.get(coordinate);
  const length = said && listLength(node, said, place);
  const fromAbove = below?.fields.includes(definition.name) ? below.length : undefined;
  return {
    responseName,
    own: ownCost(node, base, place),
    size: sizeOf(definition.type, fromAbove ?? (said?.sizedFields.length ? undefined : length)),
    given: compileGiven(named, nodes, { compiling, below: belowOf(node, said, length) }),
  };
}

function belowOf(node: FieldNode, said: ListSize | undefined, length: SizeBelow['length'] | undefined) {
  if (!said || length === undefined || said.sizedFields.length === 0) return undefined;
  return { of: node, fields: said.sizedFields, length };
}

/** A list within a list has the length that nothing is said of. */
function sizeOf(type: GraphQLOutputType, length: CostedField['size'] | undefined): CostedField['size'] {
  const depth = listDepth(type);
  if (depth === 0) return 1;
  const inner = UNKNOWN_LENGTH ** (depth - 1);
  const outer = length ?? UNKNOWN_LENGTH;
  return typeof outer === 'number' ? outer * inner : (variables) => outer(variables) * inner;
}

function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}

function compileGiven(
  named: GraphQLNamedType,
  nodes: readonly FieldNode[],
  around: Around,
): ReadonlyMap<string, CostedObject> {
  const { schema, table } = around.compiling;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  return new Map(
    types.map((type) => {
      const weight = table.weights.get(type.name) ?? (isObjectType(type) ? 1 : 0);
      const selection = isObjectType(type) ? compileSelection(sets, type, around) : NOTHING_SELECTED;
      return [type.name, { weight, selection }];
    }),
  );
}

const NOTHING_SELECTED: CostedSelection = { fields: [], constant: { type: 0, field: 0 } };
