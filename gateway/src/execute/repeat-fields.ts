import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { RepeatField } from '../fetch/repeats/repeat-field.ts';
import type { FetchStep } from './fetch-step.ts';

/** The fields with objects of what a step selects; below those at the top, an object may be one with another of its field. */
export function repeatFields(
  { selection, representation, node }: FetchStep,
  schema: GraphQLSchema,
  newPlace: () => number | null,
): readonly RepeatField[] {
  const [operation] = parse(selection, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const root = node.operationKind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const top = new Map<string, OpenField>();
  const reader = new FieldReader(schema);
  reader.read(operation.selectionSet.selections, representation ? undefined : (root ?? undefined), top);
  const close = (open: Map<string, OpenField>, isTop: boolean): readonly RepeatField[] =>
    [...open].map(([name, { isList, fields }]) => ({
      name,
      place: isTop || isList ? null : newPlace(),
      fields: close(fields, false),
    }));
  return close(top, !representation);
}

interface OpenField {
  isList: boolean;
  readonly fields: Map<string, OpenField>;
}

/** Gathers the fields with objects by name, whatever types they are selected of. */
class FieldReader {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  read(
    selections: readonly SelectionNode[],
    type: GraphQLNamedType | undefined,
    open: Map<string, OpenField>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        const inner = condition === undefined ? type : this.#schema.getType(condition);
        this.read(selection.selectionSet.selections, inner, open);
      } else if (selection.kind === Kind.FIELD && selection.selectionSet) {
        const name = (selection.alias ?? selection.name).value;
        const hasFields = isObjectType(type) || isInterfaceType(type);
        const given = hasFields ? type.getFields()[selection.name.value]?.type : undefined;
        const field = open.get(name) ?? { isList: false, fields: new Map<string, OpenField>() };
        field.isList ||= given !== undefined && isListType(getNullableType(given));
        open.set(name, field);
        const named = given && getNamedType(given);
        this.read(
          selection.selectionSet.selections,
          isCompositeType(named) ? named : undefined,
          field.fields,
        );
      }
    }
  }
}
