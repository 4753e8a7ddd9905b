import { Kind, parse, print, visit, type ASTNode, type SelectionSetNode, type ValueNode } from 'graphql';
import type { FetchNode, RequiredSelection } from '../plan/plan.ts';

/** Stands for a text or a long number of a client's document, which may tell of a person. */
const HIDDEN = { kind: Kind.ENUM, value: '…' } as const;

/** A year or the size of a page; what names a person is longer. */
const SHORT_NUMBER = /^-?\d{1,4}$/;

/** The name of the field behind a canonical name. */
export function fieldName(canonical: string): string {
  return canonical.replace(/^_\d+_(?=[^_])/, '');
}

/** What a fetch asks, on one line: no names of ours, the client's names of its variables, no text and no long number. */
export function selectionText(
  { operation, requires }: Pick<FetchNode, 'operation' | 'requires'>,
  clientName: (variable: string) => string,
): string {
  const asked = selectionOf(operation, requires !== null);
  return asked ? oneLine(print(readable(asked, clientName))) : '';
}

/** What names each object of a fetch, a text for each type. */
export function representationTexts(requires: readonly RequiredSelection[]): readonly string[] {
  return requires.map((selection) => requiredText(selection)).filter((text) => text !== '');
}

function selectionOf(operation: string, isOfEntities: boolean): SelectionSetNode | undefined {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const [first] = definition.selectionSet.selections;
  return isOfEntities && first?.kind === Kind.FIELD ? first.selectionSet : definition.selectionSet;
}

function readable(node: ASTNode, clientName: (variable: string) => string): ASTNode {
  const hide = (_value: ValueNode) => HIDDEN;
  return visit<ASTNode>(node, {
    StringValue: hide,
    IntValue: (number) => (SHORT_NUMBER.test(number.value) ? undefined : HIDDEN),
    FloatValue: hide,
    Variable: (variable) => ({
      ...variable,
      name: { ...variable.name, value: clientName(variable.name.value) },
    }),
    Field: { leave: ({ alias: _alias, ...field }) => field },
  });
}

function requiredText(selection: RequiredSelection): string {
  if (selection.kind === 'Field') {
    if (selection.name === '__typename') return '';
    const name = fieldName(selection.name);
    return selection.selections ? `${name} ${inBraces(selection.selections)}` : name;
  }
  const { typeCondition, selections } = selection;
  return typeCondition === null ? inBraces(selections) : `${typeCondition} ${inBraces(selections)}`;
}

function inBraces(selections: readonly RequiredSelection[]): string {
  return `{ ${representationTexts(selections).join(' ')} }`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
