import { print, visit, type ASTNode, type OperationDefinitionNode } from 'graphql';

/** The variables of an operation under names that say nothing of the client: `v0`, `v1` and so on, as they are met. */
export interface RenamedVariables {
  /** A part of the document as text, with its variables renamed. */
  readonly print: (node: ASTNode) => string;
  /** The definitions of those that were met, in brackets; empty when there are none. */
  readonly definitions: () => string;
  /** The client's name of each that was met, by its canonical name. */
  readonly used: () => ReadonlyMap<string, string>;
}

/** Begins to rename the variables of an operation. */
export function renameVariables({ variableDefinitions = [] }: OperationDefinitionNode): RenamedVariables {
  const canonical = new Map<string, string>();
  const rename = (name: string): string => {
    const known = canonical.get(name) ?? `v${canonical.size}`;
    canonical.set(name, known);
    return known;
  };
  const printRenamed = (node: ASTNode): string =>
    print(
      visit(node, {
        Variable: (variable) => ({
          ...variable,
          name: { ...variable.name, value: rename(variable.name.value) },
        }),
      }),
    );
  return {
    print: printRenamed,
    definitions: () => {
      const met = variableDefinitions.filter(({ variable }) => canonical.has(variable.name.value));
      const inOrder = met.map((definition) => printRenamed({ ...definition, directives: [] }));
      return inOrder.length === 0 ? '' : `(${inOrder.join(', ')})`;
    },
    used: () => new Map([...canonical].map(([name, other]) => [other, name])),
  };
}
