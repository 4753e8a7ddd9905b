import {
  isLeafType,
  isListType,
  isNonNullType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { RefusalOf } from '../authorize/create-refusals.ts';
import { collectFields, type FieldedType } from './collect-fields.ts';
import { compileLeaf } from './compile-leaf.ts';
import { compileList } from './compile-list.ts';
import { compileAbstract, compileObject, type ProgramOf } from './compile-object.ts';
import { interfaceAlone } from './interface-alone.ts';
import { leafText, takesAnyString } from './leaf-text.ts';
import { compileFields, type FieldProgram, type RenderObject } from './object-program.ts';
import { oneByte } from './one-byte.ts';
import { absentText } from './render-absent.ts';
import { renderRefused } from './render-refused.ts';
import type { RenderValue } from './rendering.ts';
import { createSelectionKeys, type KeyOptions, type SelectingNode } from './selection-keys.ts';
import { keepShared } from './shared-object.ts';

/** Compiles the fields that some nodes select on the objects of one type. */
export type CompileSelection = (nodes: readonly SelectingNode[], type: FieldedType) => RenderObject;

export interface SelectionOptions extends KeyOptions {
  /** What takes the place of a value for a field that is no field of its type, such as `__schema`. */
  readonly metaField: (nodes: readonly FieldNode[]) => RenderValue | undefined;
  /** A refused field is null, whatever stands in the merged data. It is the same for all objects of a type, as what is compiled once is. */
  readonly refusalOf: RefusalOf;
}

/** Creates what compiles selections. The same selections on the same type are compiled once, wherever they are written. */
export function createSelectionCompiler(options: SelectionOptions): CompileSelection {
  const programs = new Map<string, RenderObject>();
  const keyOf = createSelectionKeys(options);
  const programFor: CompileSelection = (nodes, type) => {
    const key = `${type.name} ${keyOf(nodes)}`;
    const known = programs.get(key);
    if (known) return known;
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    const fields = [...collectFields(options, type, selections)].flatMap(([name, group]) =>
      compileField({ name, nodes: group, type, options, programFor }),
    );
    const program = keepShared(compileFields(fields));
    programs.set(key, program);
    return program;
  };
  return programFor;
}

interface Group {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly type: FieldedType;
  readonly options: SelectionOptions;
  readonly programFor: CompileSelection;
}

function compileField(group: Group): readonly FieldProgram[] {
  const { name, nodes, type, options } = group;
  const [first] = nodes;
  const fieldName = first?.name.value ?? name;
  const [canonical = fieldName, ...others] = new Set(
    nodes.map((node) => options.names.get(node) ?? fieldName),
  );
  const step = { name, canonical };
  const definition = type.getFields()[fieldName];
  if (definition) {
    const refusal = options.refusalOf(type, fieldName);
    const absent = absentText(!isNonNullType(definition.type));
    if (refusal) return [{ step, others: [], render: renderRefused(refusal, absent), isText: false }];
    const render = compileValue(definition.type, group);
    return [{ step, others, render, isText: isText(definition.type) }];
  }
  const typeNameText = oneByte(JSON.stringify(type.name));
  const render = fieldName === '__typename' ? () => typeNameText : options.metaField(nodes);
  return render ? [{ step, others: [], render, isText: false }] : [];
}

function isText(outer: GraphQLOutputType): boolean {
  const type = isNonNullType(outer) ? outer.ofType : outer;
  return isLeafType(type) && takesAnyString(type);
}

function compileValue(outer: GraphQLOutputType, group: Group): RenderValue {
  const absent = absentText(!isNonNullType(outer));
  const type = isNonNullType(outer) ? outer.ofType : outer;
  if (isListType(type)) return compileList(compileValue(type.ofType, group), absent);
  if (isLeafType(type)) return compileLeaf(leafText(type), absent);
  if (isObjectType(type) || isFaceless(type, group))
    return compileObject(group.programFor(group.nodes, type), type.name, absent);
  return compileAbstract(programsOf(type, group), absent);
}

/** Whether an interface has no type: its objects are known by their keys alone, as one subgraph has them (`@interfaceObject`). */
function isFaceless(type: GraphQLAbstractType, { options: { schema } }: Group): type is GraphQLInterfaceType {
  return isInterfaceType(type) && schema.getPossibleTypes(type).length === 0;
}

/** Programs for the types that an abstract type can be; each is compiled when an object of it is first met. */
function programsOf(abstract: GraphQLAbstractType, { nodes, options, programFor }: Group): ProgramOf {
  const possible = new Map<unknown, GraphQLObjectType>(
    options.schema.getPossibleTypes(abstract).map((type) => [type.name, type]),
  );
  const programs = new Map<unknown, RenderObject>();
  return (typeName) => {
    const known = programs.get(typeName);
    if (known) return known;
    const isUnsaid = typeName === undefined || typeName === abstract.name;
    const type = isUnsaid ? interfaceAlone(abstract, nodes, options) : possible.get(typeName);
    if (!type) return undefined;
    const program = programFor(nodes, type);
    programs.set(typeName, program);
    return program;
  };
}
