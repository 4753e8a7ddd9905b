import {
  Kind,
  print,
  stripIgnoredCharacters,
  visit,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { ContextVariable } from '../plan/plan.ts';
import { compileContext, type ReadContext } from './read-context.ts';
import type { IsOfType } from './selected-fields.ts';

/** What a step asks in a part of a request, in words of that part's own. */
export interface ContextWords {
  readonly selection: string;
  readonly definitions: readonly string[];
  /** The variables, each with how it stands in the body. */
  readonly variables: readonly (readonly [name: string, asJson: string])[];
}

/** What belongs to a step whose answer depends on where its objects stand. */
export interface StepContext {
  readonly read: ReadContext;
  /** The words for a part by its number: several parts of one request can have other values of the same variables. */
  readonly wordsFor: (part: number) => ContextWords;
}

export interface ContextOptions {
  readonly contexts: readonly ContextVariable[];
  readonly selectionSet: SelectionSetNode;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly isOfType: IsOfType;
}

/** Compiles it; null for a step whose answer does not depend on the place, which is almost every one. */
export function stepContext(options: ContextOptions): StepContext | null {
  const { contexts, selectionSet, isOfType } = options;
  if (contexts.length === 0) return null;
  const names = new Set(contexts.map(({ variable }) => variable));
  const definitions = options.definitions.filter(({ variable }) => names.has(variable.name.value));
  return {
    read: compileContext(contexts, isOfType),
    wordsFor: (part) => {
      const renamed = (node: SelectionSetNode | VariableDefinitionNode): string =>
        stripIgnoredCharacters(print(renameVariables(node, names, (name) => nameIn(part, name))));
      return {
        selection: renamed(selectionSet),
        definitions: definitions.map(renamed),
        variables: [...names].map((name) => [name, JSON.stringify(nameIn(part, name))]),
      };
    },
  };
}

function nameIn(part: number, name: string): string {
  return `p${part}_${name}`;
}

function renameVariables<Node extends SelectionSetNode | VariableDefinitionNode>(
  node: Node,
  names: ReadonlySet<string>,
  rename: (name: string) => string,
): Node {
  return visit(node, {
    Variable: (variable) =>
      names.has(variable.name.value)
        ? { ...variable, name: { kind: Kind.NAME, value: rename(variable.name.value) } }
        : undefined,
  });
}
