import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { compileCost } from './compile-cost.ts';
import type { CostProgram, Variables } from './cost-program.ts';
import { readCostTable } from './cost-table.ts';
import { variableDefaults, withDefaults } from './variable-defaults.ts';

/** An operation, valid by the schema, and the variables that it is asked with. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** Makes operations ready to be costed: `estimateCost` before, `actualCost` after they are executed. */
export interface CostMeter {
  readonly programOf: (asked: AskedOperation) => CostProgram;
}

export interface MeteredGraph {
  /** The composed schema, with the directives of cost. */
  readonly sdl: string;
  /** What clients see of it. */
  readonly schema: GraphQLSchema;
}

/** Most ways to decide the conditions of one operation that are kept ready. */
const MOST_VARIANTS = 32;

interface Known {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: readonly string[];
  readonly programs: Map<string, CostProgram>;
}

/** Creates a meter that compiles an operation once for each way in which its conditions are decided. */
export function createCostMeter({ sdl, schema }: MeteredGraph): CostMeter {
  const table = readCostTable(sdl);
  const knownOperations = new WeakMap<OperationDefinitionNode, Known>();
  const programOf = ({ document, operation, variables }: AskedOperation): CostProgram => {
    const known = knownOperations.get(operation) ?? readOperation(document);
    knownOperations.set(operation, known);
    const given = withDefaults(variables, variableDefaults(operation));
    const variant = known.conditions.map((name) => String(given[name])).join();
    const program = known.programs.get(variant);
    if (program) return program;
    const isIncluded = (node: SelectionNode) => isSelected(node, given);
    const compiled = compileCost({ schema, table, operation, fragments: known.fragments, isIncluded });
    if (known.programs.size < MOST_VARIANTS) known.programs.set(variant, compiled);
    return compiled;
  };
  return { programOf };
}

function readOperation(document: DocumentNode): Known {
  const conditions = new Set<string>();
  visit(document, {
    Directive: (node) => {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  const fragments = document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
  );
  return { fragments: new Map(fragments), conditions: [...conditions], programs: new Map() };
}

function isSelected({ directives = [] }: SelectionNode, given: Variables): boolean {
  return directives.every((directive) => {
    const value = conditionOf(directive);
    if (!value) return true;
    const decided =
      value.kind === Kind.VARIABLE ? given[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
    return (decided === true) === (directive.name.value === 'include');
  });
}

/** What decides, when a directive is a condition. */
function conditionOf({ name, arguments: words = [] }: DirectiveNode): ValueNode | undefined {
  const isCondition = name.value === 'include' || name.value === 'skip';
  return isCondition ? words.find((word) => word.name.value === 'if')?.value : undefined;
}
