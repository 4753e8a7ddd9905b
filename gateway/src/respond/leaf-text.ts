import { isEnumType, type GraphQLEnumType, type GraphQLLeafType } from 'graphql';
import { Mark } from '../execute/mark.ts';
import { jsonString, jsonText } from './json-text.ts';
import { oneByte } from './one-byte.ts';

/** The text of a value of one leaf type; empty for whatever is no such value, null included. */
export type LeafText = (value: unknown) => string;

const TEXT_OF: Readonly<Record<string, LeafText>> = {
  Boolean: (value) => (value === true ? 'true' : value === false ? 'false' : ''),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : ''),
  ID: (value) => {
    if (typeof value === 'string') return jsonString(value);
    return Number.isInteger(value) ? `"${String(value)}"` : '';
  },
  Int: (value) => (typeof value === 'number' && (value | 0) === value ? `${value}` : ''),
  String: (value) => (typeof value === 'string' ? jsonString(value) : ''),
};

/** How values of a leaf type are written. A scalar of the graph's own may be any JSON. */
export function leafText(type: GraphQLLeafType): LeafText {
  if (isEnumType(type)) return enumText(type);
  const { name } = type;
  return (Object.hasOwn(TEXT_OF, name) ? TEXT_OF[name] : undefined) ?? customText;
}

/** Whether every string is a value of a type, so that one needs no check but what JSON asks for. */
export function takesAnyString(type: GraphQLLeafType): boolean {
  return !isEnumType(type) && leafText(type)(' ') !== '';
}

function enumText(type: GraphQLEnumType): LeafText {
  const texts = new Map<unknown, string>(
    type.getValues().map(({ name }) => [name, oneByte(jsonString(name))]),
  );
  return (value) => texts.get(value) ?? '';
}

function customText(value: unknown): string {
  if (typeof value === 'string') return jsonString(value);
  const text = value instanceof Mark ? '' : jsonText(value);
  return text === 'null' ? '' : text;
}
