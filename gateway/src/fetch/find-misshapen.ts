import {
  Kind,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, isOfType, type Selecting } from './response-names.ts';

type Data = Readonly<Record<string, unknown>>;

/** A sentence for the log that says what does not fit, or undefined when all fits. */
type Fault = string | undefined;

/**
 * Finds the first part of an object that is not what was asked: a field that is missing, a list for an object, text
 * for a list, another type. Nulls and the values of scalars are not its matter.
 */
export function findMisshapen(data: Data, selectionSet: SelectionSetNode, expected: Selecting): Fault {
  const actual = actualType(data, expected);
  if (!actual) return `A ${expected.typeName ?? 'root'} was expected, and something else came.`;
  return firstFault(selectionSet.selections, (selection) => {
    if (!isIncluded(selection.directives ?? [], actual)) return undefined;
    if (selection.kind === Kind.FIELD) return findInField(data, selection, actual);
    if (selection.kind !== Kind.INLINE_FRAGMENT) return undefined;
    const condition = selection.typeCondition?.name.value;
    return condition === undefined || isOfType(condition, actual)
      ? findMisshapen(data, selection.selectionSet, actual)
      : undefined;
  });
}

/** The type that an object says it has, when it can have it; undefined when it cannot. */
function actualType(data: Data, expected: Selecting): Selecting | undefined {
  const { schema, typeName } = expected;
  if (!Object.hasOwn(data, '__typename')) return expected;
  const named = data['__typename'];
  if (typeof named !== 'string') return undefined;
  const actual = { ...expected, typeName: named };
  const known = typeName !== undefined && schema.getType(named) !== undefined;
  return !known || named === typeName || isOfType(typeName, actual) ? actual : undefined;
}

function findInField(data: Data, field: FieldNode, parent: Selecting): Fault {
  const name = field.alias?.value ?? field.name.value;
  const where = `${parent.typeName ?? 'the root'}.${field.name.value}`;
  if (!Object.hasOwn(data, name)) return `There is nothing at ${where}.`;
  const type = typeOf(field.name.value, parent);
  return type ? findInValue(data[name], type, { where, field, parent }) : undefined;
}

function typeOf(name: string, { schema, typeName }: Selecting): GraphQLOutputType | undefined {
  const parent = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}

interface Place {
  readonly where: string;
  readonly field: FieldNode;
  readonly parent: Selecting;
}

function findInValue(value: unknown, outer: GraphQLOutputType, place: Place): Fault {
  if (value === null) return undefined;
  const type = isNonNullType(outer) ? outer.ofType : outer;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `A list was expected at ${place.where}.`;
    return firstFault(value, (entry: unknown) => findInValue(entry, type.ofType, place));
  }
  const { selectionSet } = place.field;
  if (!isCompositeType(type) || !selectionSet) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return `An object was expected at ${place.where}.`;
  return findMisshapen(value as Data, selectionSet, { ...place.parent, typeName: getNamedType(type).name });
}

function firstFault<Part>(parts: readonly Part[], find: (part: Part) => Fault): Fault {
  for (const part of parts) {
    const fault = find(part);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
