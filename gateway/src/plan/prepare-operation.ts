import { SamspillError } from '@samspill/shared/errors';
import type { GraphQLError } from 'graphql';
import {
  Kind,
  getOperationAST,
  getVariableValues,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ConditionValues } from './condition-variant.ts';

/** An operation of a validated document, read once for all requests that ask it. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that decide what is asked. */
  readonly conditionNames: readonly string[];
}

/** Reads an operation; undefined when the document has none of that name, or several and no name was given. */
export function prepareOperation(
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { operation, fragments, conditionNames: conditionNamesIn(operation, fragments) };
}

/** Those of the operation and of the fragments that it reaches, and of no other operation of its document. */
function conditionNamesIn(
  operation: OperationDefinitionNode,
  fragments: PreparedOperation['fragments'],
): readonly string[] {
  const names = new Set<string>();
  const reached = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  const visitor: ASTVisitor = {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment) reached.add(fragment);
    },
    Directive: ({ name, arguments: [condition] = [] }) => {
      const isCondition = name.value === 'include' || name.value === 'skip';
      if (isCondition && condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  };
  // What is added to a set while it is gone through is gone through too.
  for (const definition of reached) visit(definition, visitor);
  return [...names].sort();
}

/** The values of the variables by their types, with their defaults; or why they do not fit. */
export function coerceVariables(
  { operation, conditionNames }: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): { readonly values: ConditionValues } | { readonly errors: readonly GraphQLError[] } {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return { values: {} };
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables);
  if (errors) return { errors };
  const undecided = conditionNames.filter((name) => coerced[name] === null).map(undecidedBy);
  return undecided.length > 0 ? { errors: undecided } : { values: coerced };
}

/** A default lets a variable be left out of a condition, not be null there; that is only seen when it is given. */
function undecidedBy(name: string): GraphQLError {
  return new SamspillError(
    'BAD_USER_INPUT',
    `The variable $${name} decides what is asked for and cannot be null; leave it out to take its default.`,
  );
}
