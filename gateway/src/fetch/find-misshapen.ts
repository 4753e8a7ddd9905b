import {
  Kind,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { Path } from './error-path.ts';
import { fitsScalar } from './fits-scalar.ts';
import { isIncluded, isOfType, type Selecting } from './response-names.ts';

/** What is known of an object before it is looked at. */
export interface Expected extends Selecting {
  /** Where it stands in the answer. */
  readonly path: Path;
  /** Whether an error of the answer says why there is nothing at a path. */
  readonly isExplained: (path: Path) => boolean;
}

type Data = Readonly<Record<string, unknown>>;

/** A sentence for the log that says what does not fit, or undefined when all fits. */
type Fault = string | undefined;

/**
 * Finds the first part of an object that is not what was asked: a field that is missing, a list for an object, text
 * for a list, another type, a null without an error where there must be something.
 */
export function findMisshapen(data: Data, selectionSet: SelectionSetNode, expected: Expected): Fault {
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
function actualType(data: Data, expected: Expected): Expected | undefined {
  const { schema, typeName } = expected;
  if (!Object.hasOwn(data, '__typename')) return expected;
  const named = data['__typename'];
  if (typeof named !== 'string') return undefined;
  const actual = { ...expected, typeName: named };
  const known = typeName !== undefined && schema.getType(named) !== undefined;
  return !known || named === typeName || isOfType(typeName, actual) ? actual : undefined;
}

function findInField(data: Data, field: FieldNode, parent: Expected): Fault {
  const name = field.alias?.value ?? field.name.value;
  const where = `${parent.typeName ?? 'the root'}.${field.name.value}`;
  if (!Object.hasOwn(data, name)) return `There is nothing at ${where}.`;
  const type = typeOf(field.name.value, parent);
  const path = [...parent.path, name];
  return type ? findInValue(data[name], type, { where, field, parent, path }) : undefined;
}

function typeOf(name: string, { schema, typeName }: Selecting): GraphQLOutputType | undefined {
  const parent = typeName === undefined ? undefined : schema.getType(typeName);
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}

interface Place {
  readonly where: string;
  readonly field: FieldNode;
  readonly parent: Expected;
  readonly path: Path;
}

function findInValue(value: unknown, outer: GraphQLOutputType, place: Place): Fault {
  const { where, path, parent } = place;
  if (value === null) {
    return isNonNullType(outer) && !parent.isExplained(path)
      ? `There is null at ${where}, without an error.`
      : undefined;
  }
  const type = isNonNullType(outer) ? outer.ofType : outer;
  if (isListType(type)) {
    if (!Array.isArray(value)) return `A list was expected at ${where}.`;
    return firstFault(value, (entry: unknown, index) =>
      findInValue(entry, type.ofType, { ...place, path: [...path, index] }),
    );
  }
  return isCompositeType(type)
    ? findInObject(value, type, place)
    : fitsScalar(type.name, value)
      ? undefined
      : `Another kind of value was expected at ${where}.`;
}

function findInObject(value: unknown, { name }: GraphQLCompositeType, place: Place): Fault {
  const { selectionSet } = place.field;
  if (typeof value !== 'object' || Array.isArray(value)) return `An object was expected at ${place.where}.`;
  if (!selectionSet) return undefined;
  return findMisshapen(value as Data, selectionSet, { ...place.parent, path: place.path, typeName: name });
}

function firstFault<Part>(parts: readonly Part[], find: (part: Part, index: number) => Fault): Fault {
  for (const [index, part] of parts.entries()) {
    const fault = find(part, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
