import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { costDirectiveNames, type CostDirectiveNames } from './directive-names.ts';

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  /** The fields below it that the size is meant for; itself when there are none. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/**
 * What the owners of a graph say of costs, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`,
 * `@directive(argument:)`.
 */
export interface CostTable {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads the costs from a composed schema; nothing is said where it has no link to the specification of costs. */
export function readCostTable(sdl: string): CostTable {
  const document = parse(sdl, { noLocation: true });
  const table = { weights: new Map<string, number>(), listSizes: new Map<string, ListSize>() };
  const names = costDirectiveNames(document);
  if (names) for (const definition of document.definitions) readDefinition(definition, names, table);
  return table;
}

interface Reading extends CostTable {
  readonly weights: Map<string, number>;
  readonly listSizes: Map<string, ListSize>;
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

function readDefinition(definition: DefinitionNode, names: CostDirectiveNames, table: Reading): void {
  const weigh = (coordinate: string, node: Annotated) => {
    const weight = wordsOf(node, names.cost)?.get('weight');
    if (typeof weight === 'number') table.weights.set(coordinate, weight);
  };
  const weighArguments = (owner: string, values: readonly InputValueDefinitionNode[] = []) => {
    for (const value of values) weigh(`${owner}(${value.name.value}:)`, value);
  };
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      weigh(definition.name.value, definition);
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`;
        weigh(coordinate, field);
        weighArguments(coordinate, field.arguments);
        const size = listSizeOf(field, names);
        if (size) table.listSizes.set(coordinate, size);
      }
      break;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      for (const field of definition.fields ?? [])
        weigh(`${definition.name.value}.${field.name.value}`, field);
      break;
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      weigh(definition.name.value, definition);
      break;
    case Kind.DIRECTIVE_DEFINITION:
      weighArguments(`@${definition.name.value}`, definition.arguments);
      break;
    default:
  }
}

function listSizeOf(field: FieldDefinitionNode, { listSize }: CostDirectiveNames): ListSize | undefined {
  const words = wordsOf(field, listSize);
  if (!words) return undefined;
  const assumed = words.get('assumedSize');
  return {
    assumedSize: typeof assumed === 'number' ? assumed : undefined,
    slicingArguments: namesIn(words.get('slicingArguments')),
    sizedFields: namesIn(words.get('sizedFields')),
    requireOneSlicingArgument: words.get('requireOneSlicingArgument') !== false,
  };
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** The arguments of a directive where it stands. */
function wordsOf({ directives = [] }: Annotated, name: string): ReadonlyMap<string, unknown> | undefined {
  const directive = directives.find((one) => one.name.value === name);
  return (
    directive &&
    new Map(directive.arguments?.map((word) => [word.name.value, valueFromASTUntyped(word.value)]))
  );
}
