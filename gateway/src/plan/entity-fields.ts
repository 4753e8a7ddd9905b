import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FetchNode } from './plan.ts';

/** A field that a fetch asks of its entities, and the type that it asks it of. */
export interface EntityField {
  readonly field: FieldNode;
  readonly type: string;
}

/** Reads the operation of a fetch. */
export function readFetch(operation: string): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch is one operation.');
  return definition;
}

/** What a fetch asks of its entities. */
export function entityFields(operation: OperationDefinitionNode): readonly EntityField[] {
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet ? fieldsOf(selection.selectionSet, '') : [],
  );
}

function fieldsOf(set: SelectionSetNode, type: string): readonly EntityField[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

/** The operation of a fetch with some of its entities' fields only, and the variables that these use. */
export function keepFields(
  operation: OperationDefinitionNode,
  fields: ReadonlySet<FieldNode>,
): Pick<FetchNode, 'operation' | 'variables'> {
  const selections = operation.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet
      ? { ...selection, selectionSet: keepOf(selection.selectionSet, fields) }
      : selection,
  );
  const used = new Set<string>();
  const selectionSet = visit(
    { ...operation.selectionSet, selections },
    {
      Variable: ({ name }) => {
        used.add(name.value);
      },
    },
  );
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    operation: stripIgnoredCharacters(print({ ...operation, variableDefinitions, selectionSet })),
    variables: [...used].filter((name) => name !== 'representations'),
  };
}

function keepOf(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const selectionSet = keepOf(selection.selectionSet, fields);
    return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  });
  return { ...set, selections };
}
