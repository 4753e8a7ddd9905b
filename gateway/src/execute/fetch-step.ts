import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { PersonalFields } from '../plan/personal-fields.ts';
import type { FetchNode } from '../plan/plan.ts';
import { compileRepresentation, type Representation } from './representation.ts';
import { stepContext, type StepContext } from './step-context.ts';
import { selectedFields, type IsOfType, type SelectedFields } from './selected-fields.ts';

/** A supergraph calls its root types so, whatever its subgraphs call theirs. */
export const ROOT_TYPES = { query: 'Query', mutation: 'Mutation' } as const;

/** A fetch of a plan, read once: what it asks, of which objects, and what it puts on them. */
export interface FetchStep {
  /** Its place in the order of the plan's text, from 0. */
  readonly number: number;
  readonly node: FetchNode;
  /** What is asked of the root, or of each entity: a selection in brackets, without needless space. */
  readonly selection: string;
  readonly fields: SelectedFields;
  /** Whether anything of it is personal. */
  readonly isPersonal: boolean;
  /** Whether any of them are objects. */
  readonly givesObjects: boolean;
  /** The definition of each variable that it uses, by name. */
  readonly variables: ReadonlyMap<string, string>;
  /** Null for root fields. */
  readonly representation: Representation | null;
  /** Null when its answer does not depend on where its objects stand. */
  readonly context: StepContext | null;
}

/** What has to be known of the graph to read a fetch. */
export interface StepFacts {
  readonly isOfType: IsOfType;
  readonly personal: PersonalFields;
}

/** Reads a fetch. */
export function fetchStep(node: FetchNode, number: number, { isOfType, personal }: StepFacts): FetchStep {
  const operation = operationOf(node);
  const { selectionSet } = node.requires ? entitiesOf(operation) : operation;
  if (!selectionSet) throw new Error('A fetch selects nothing.');
  const fields = selectedFields(selectionSet.selections, isOfType);
  return {
    number,
    node,
    selection: stripIgnoredCharacters(print(selectionSet)),
    fields,
    isPersonal: personal.isAskedBy(operation),
    givesObjects: fields.all().some(({ inner }) => inner !== null),
    variables: variablesOf(operation, node),
    representation: node.requires && compileRepresentation(node, isOfType),
    context: stepContext({
      contexts: node.contexts,
      selectionSet,
      definitions: operation.variableDefinitions ?? [],
      isOfType,
    }),
  };
}

function operationOf({ operation }: FetchNode): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has no operation.');
  return definition;
}

function entitiesOf({ selectionSet }: OperationDefinitionNode): FieldNode {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') {
    throw new Error('A fetch of entities asks for something else.');
  }
  return field;
}

function variablesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  { variables }: FetchNode,
): ReadonlyMap<string, string> {
  return new Map(
    variableDefinitions
      .filter(({ variable }) => variables.includes(variable.name.value))
      .map((definition) => [definition.variable.name.value, stripIgnoredCharacters(print(definition))]),
  );
}
