import {
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { createAnswerNumbers, type AnswerNumbers } from './answer-numbers.ts';
import { createSelection, type CanonicalField, type CanonicalSelection } from './canonical-selection.ts';
import type { ClientSelection } from './client-selection.ts';
import type { RenamedVariables } from './rename-variables.ts';
import { typesGiven, typesOf } from './types-given.ts';

/** Collects what an operation asks of each type: every field once, whatever fragments and aliases it came by. */
export function collectSelection(client: ClientSelection, variables: RenamedVariables): CanonicalSelection {
  const root = client.schema.getRootType(client.operation.operation);
  const selection = createSelection();
  if (root)
    collect(client.operation.selectionSet, {
      client,
      variables,
      type: root,
      types: [root],
      scope: root,
      selection,
      answers: createAnswerNumbers(),
    });
  return selection;
}

interface Place {
  readonly client: ClientSelection;
  readonly variables: RenamedVariables;
  /** What is known of the object. */
  readonly type: GraphQLCompositeType;
  /** Which types it can have, by all conditions that it is under. */
  readonly types: readonly GraphQLObjectType[];
  /** The type in whose fragment or field the selection is written; a node means the same wherever its fragment is spread. */
  readonly scope: GraphQLCompositeType;
  readonly selection: CanonicalSelection;
  readonly answers: AnswerNumbers;
}

function collect({ selections }: SelectionSetNode, place: Place): void {
  for (const selection of selections) {
    if (place.client.isIncluded(selection)) collectOne(selection, place);
  }
}

function collectOne(selection: SelectionNode, place: Place): void {
  if (selection.kind === Kind.FIELD) {
    collectField(selection, place);
    return;
  }
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    if (place.selection.spread.has(selection.name.value)) return;
    place.selection.spread.add(selection.name.value);
  }
  const fragment = fragmentOf(selection, place);
  if (!fragment) return;
  const { schema } = place.client;
  const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : place.scope;
  if (!isCompositeType(type)) return;
  const types = place.types.filter((one) => isOfType(one, type, place));
  if (types.length === 0 && type !== place.type) {
    // The planner would ask for what is in it all the same; but that it was written makes the type's name matter.
    place.selection.fragment(type.name);
    return;
  }
  const inner = isKnown(type, place)
    ? place
    : { ...place, type, types, selection: place.selection.fragment(type.name) };
  collect(fragment.selectionSet, { ...inner, scope: type });
}

/** Whether a type condition says nothing that is not known of the object anyway, and its fields are fields of the object's type. */
function isKnown(type: GraphQLCompositeType, { type: outer, client: { schema } }: Place): boolean {
  if (type === outer || isObjectType(outer)) return true;
  return isInterfaceType(type) && isInterfaceType(outer) && schema.isSubType(type, outer);
}

function isOfType(
  one: GraphQLObjectType,
  type: GraphQLCompositeType,
  { client: { schema } }: Place,
): boolean {
  return one === type || (isAbstractType(type) && schema.isSubType(type, one));
}

function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  { client }: Place,
): Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'> | undefined {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : client.fragments.get(selection.name.value);
}

/** Collects a field where all objects may give it; for each type that may, where only some may; and nowhere where none may. */
function collectField(node: FieldNode, place: Place): void {
  const { scope, types, client } = place;
  const name = node.name.value;
  if (name === '__typename') {
    place.selection.typeNames.push(node);
    return;
  }
  const asking = types.length > 0 || !('getFields' in scope) ? types : [scope];
  const giving = asking.filter((type) => !client.refusalOf(type, name));
  if (giving.length === asking.length) collectGiven(node, place);
  else
    for (const type of types.filter((one) => giving.includes(one)))
      collectGiven(node, { ...place, type, types: [type], selection: place.selection.fragment(type.name) });
}

function collectGiven(node: FieldNode, place: Place): void {
  const { scope, selection } = place;
  const name = node.name.value;
  const definition = 'getFields' in scope ? scope.getFields()[name] : undefined;
  if (!definition) return;
  const words = wordsOf(node, place);
  const inner = getNamedType(definition.type);
  const asked = `${name}${words} ${shapeOf(definition.type)}`;
  const key = isApart(inner, place) ? `${asked} ${place.answers.numberOf(asked, node)}` : asked;
  const field = selection.field(key, (): CanonicalField => ({
    name,
    words,
    key,
    nodes: [],
    selection: null,
  }));
  field.nodes.push(node);
  if (!isCompositeType(inner) || !node.selectionSet) return;
  field.selection ??= createSelection(
    isAbstractType(inner) && typesOf(inner, place.client.schema).length > 0,
  );
  const given = typesGiven(name, place.types, place.client.schema);
  const types = given.length > 0 ? given : typesOf(inner, place.client.schema);
  collect(node.selectionSet, { ...place, type: inner, types, scope: inner, selection: field.selection });
}

/**
 * Whether a field that goes by two names in the answer is two: a write, however alike, and an object, since what may not be
 * null in the one would else take the other with it.
 */
function isApart(inner: GraphQLOutputType, { type, client: { schema } }: Place): boolean {
  return isCompositeType(inner) || type === schema.getMutationType();
}

/** Arguments by name, and directives that are not ours to decide; empty for a plain field. */
function wordsOf({ arguments: given = [], directives = [] }: FieldNode, { variables }: Place): string {
  const byName = [...given].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
  const words = byName.map((argument) => variables.print(argument)).join(', ');
  const others = directives.filter(({ name: { value } }) => value !== 'skip' && value !== 'include');
  return (words === '' ? '' : `(${words})`) + others.map((one) => ` ${variables.print(one)}`).join('');
}

/** What must be the same for two values to stand under one name: lists, nulls, and for a leaf its type. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '{}';
}
