import type { FetchNode, RequiredField, RequiredSelection } from '../plan/plan.ts';
import { jsonTextOf } from './json-text-of.ts';
import { Mark } from './mark.ts';
import type { DataObject } from './merged-data.ts';
import { rewriteRepresentation } from './rewrite-representation.ts';
import type { IsOfType } from './selected-fields.ts';

/** How the objects of one type are named to a subgraph. */
export interface RepresentationOfType {
  /** The type's name as the subgraph knows it. */
  readonly sentType: string;
  /** The JSON text; a mark when an input is lost; undefined when one is missing, which is a subgraph's fault. */
  readonly textOf: (object: DataObject) => string | Mark | undefined;
  /** How many fields an object has that holds nothing else; 0 when two with the same text may differ. */
  readonly exactSize: number;
}

/** How the objects of a fetch are named to its subgraph. */
export interface Representation {
  /** Null when objects of a type are not for this fetch. */
  readonly ofType: (typeName: string) => RepresentationOfType | null;
}

/** Compiles what a fetch requires of its objects, for each type once and when it is first met. */
export function compileRepresentation(
  { requires, inputRewrites }: Pick<FetchNode, 'requires' | 'inputRewrites'>,
  isOfType: IsOfType,
): Representation {
  const known = new Map<string, RepresentationOfType | null>();
  const compile = (typeName: string): RepresentationOfType | null => {
    const fields = fieldsOf(requires ?? [], typeName, isOfType);
    if (fields.length === 0) return null;
    const { sentType, sent } = rewriteRepresentation(typeName, fields, { inputRewrites, isOfType });
    const isFlat = inputRewrites.length === 0 && fields.every(({ selections }) => selections === null);
    return { sentType, textOf: compileText(sentType, sent, isOfType), exactSize: isFlat ? fields.length : 0 };
  };
  return {
    ofType: (typeName) => {
      const before = known.get(typeName);
      if (before !== undefined) return before;
      const compiled = compile(typeName);
      known.set(typeName, compiled);
      return compiled;
    },
  };
}

/** The fields that a selection requires of objects of a type, each name once. */
function fieldsOf(
  selections: readonly RequiredSelection[],
  typeName: string,
  isOfType: IsOfType,
): readonly RequiredField[] {
  const fields = new Map<string, RequiredField>();
  const gather = (parts: readonly RequiredSelection[]): void => {
    for (const part of parts) {
      if (part.kind === 'Field') {
        const inner = [...(fields.get(part.name)?.selections ?? []), ...(part.selections ?? [])];
        fields.set(part.name, { ...part, selections: part.selections && inner });
      } else if (part.typeCondition === null || isOfType(typeName, part.typeCondition)) {
        gather(part.selections);
      }
    }
  };
  gather(selections);
  return [...fields.values()];
}

function compileText(
  sentType: string | undefined,
  fields: readonly RequiredField[],
  isOfType: IsOfType,
): RepresentationOfType['textOf'] {
  const parts = fields.map(({ name, from, selections }, index) => ({
    opening: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    from,
    textOf:
      name === '__typename' && sentType !== undefined
        ? constantly(JSON.stringify(sentType))
        : selections
          ? compileNested(selections, isOfType)
          : jsonTextOf,
  }));
  return (object) => {
    let text = '';
    for (const { opening, from, textOf } of parts) {
      const value = textOf(object[from]);
      if (typeof value !== 'string') return value;
      text += opening + value;
    }
    return `${text}}`;
  };
}

function constantly(text: string): () => string {
  return () => text;
}

type ValueText = (value: unknown) => string | Mark | undefined;

/** Objects in representations say their type only where the planner asks for it. */
function compileNested(selections: readonly RequiredSelection[], isOfType: IsOfType): ValueText {
  const byType = new Map<string, RepresentationOfType['textOf']>();
  const objectText = (object: DataObject): string | Mark | undefined => {
    const named = object['__typename'];
    const typeName = typeof named === 'string' ? named : '';
    const textOf =
      byType.get(typeName) ?? compileText(undefined, fieldsOf(selections, typeName, isOfType), isOfType);
    byType.set(typeName, textOf);
    return textOf(object);
  };
  const valueText: ValueText = (value) => {
    if (value instanceof Mark) return value.value === null ? value : valueText(value.value);
    if (value === null) return 'null';
    if (Array.isArray(value)) return listText(value, valueText);
    return typeof value === 'object' ? objectText(value as DataObject) : undefined;
  };
  return valueText;
}

function listText(values: readonly unknown[], valueText: ValueText): string | Mark | undefined {
  let text = '[';
  for (const value of values) {
    const part = valueText(value);
    if (typeof part !== 'string') return part;
    text += text === '[' ? part : `,${part}`;
  }
  return `${text}]`;
}
