import {
  Kind,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';

/** What decides which selections of a document apply to an object. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether `@skip` and `@include` leave a selection in. */
  readonly isIncluded: (selection: SelectionNode) => boolean;
}

/** A type whose objects have fields: of one type, or of an interface that no type has. */
export type FieldedType = GraphQLObjectType | GraphQLInterfaceType;

/** The nodes of each field that is selected on an object, by the client's name, in the order in which they first appear. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** Collects the fields for an object of a type, as the specification says: CollectFields over all parents' selections. */
export function collectFields(
  selecting: Selecting,
  type: FieldedType,
  selections: readonly SelectionNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  collect(selections, { ...selecting, type, fields, visited: new Set() });
  return fields;
}

interface Collecting extends Selecting {
  readonly type: FieldedType;
  readonly fields: Map<string, FieldNode[]>;
  readonly visited: Set<string>;
}

function collect(selections: readonly SelectionNode[], collecting: Collecting): void {
  for (const selection of selections) {
    if (!collecting.isIncluded(selection)) continue;
    if (selection.kind === Kind.FIELD) addField(selection, collecting);
    else collect(selectionsOf(selection, collecting), collecting);
  }
}

function addField(field: FieldNode, { fields }: Collecting): void {
  const name = field.alias?.value ?? field.name.value;
  const known = fields.get(name);
  if (known) known.push(field);
  else fields.set(name, [field]);
}

/** What a fragment selects on the object: nothing where it is for other types or was there before. */
function selectionsOf(
  selection: Exclude<SelectionNode, FieldNode>,
  collecting: Collecting,
): readonly SelectionNode[] {
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return applies(selection.typeCondition?.name.value, collecting) ? selection.selectionSet.selections : [];
  const name = selection.name.value;
  const fragment = collecting.fragments.get(name);
  if (!fragment || collecting.visited.has(name)) return [];
  collecting.visited.add(name);
  return applies(fragment.typeCondition.name.value, collecting) ? fragment.selectionSet.selections : [];
}

function applies(condition: string | undefined, { schema, type }: Collecting): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
