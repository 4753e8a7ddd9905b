import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** What a fetch selects on each entity; undefined for a fetch of root fields. */
export function entitySelection(document: DocumentNode): SelectionSetNode | undefined {
  const entities = rootSelection(document).selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  return entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
}

/** What a fetch selects on the root. */
export function rootSelection(document: DocumentNode): SelectionSetNode {
  return operationOf(document)?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
}

/** The one operation of a fetch. */
export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}
