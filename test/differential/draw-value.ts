import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import type { Draft } from './draft.ts';

/** What an argument or a field of an input is called, from the whole name to the last part of it. */
export type Place = readonly string[];

/** Draws a value as JSON has it; for a type that may be null sometimes null. */
export function drawValue(draft: Draft, type: GraphQLInputType, place: Place): unknown {
  const { random } = draft;
  if (isNonNullType(type)) return drawPresent(draft, type.ofType, place);
  return random.chance(0.08) ? null : drawPresent(draft, type, place);
}

/** Draws a value that is not null. */
export function drawPresent(draft: Draft, type: GraphQLInputType, place: Place): unknown {
  const { random } = draft;
  if (isNonNullType(type)) return drawPresent(draft, type.ofType, place);
  if (isListType(type)) {
    const of = type.ofType;
    // One value where a list is asked for is a list of one.
    if (random.chance(0.1)) return drawPresent(draft, of, place);
    return Array.from({ length: random.int(0, 3) }, () => drawPresent(draft, of, place));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return random.pick(valuesFor(draft, type, place));
  const chosen = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || random.chance(0.35),
  );
  return Object.fromEntries(
    chosen.map((field) => [field.name, drawValue(draft, field.type, placeIn(type.name, field.name))]),
  );
}

/** The place of a field of an input. */
export function placeIn(type: string, name: string): Place {
  return [`${type}.${name}`, name];
}

function valuesFor({ known }: Draft, { name }: GraphQLNamedInputType, place: Place): readonly unknown[] {
  if (name === 'Boolean') return [true, false];
  const values = [...place, name].map((one) => known.get(one)).find((one) => one !== undefined);
  if (values === undefined) throw new Error(`There are no values for ${place.join(', ')} of ${name}.`);
  return values;
}

/** Writes a value as a literal; what may be written in several ways is written in one of them. */
export function writeValue(draft: Draft, type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return writeValue(draft, type.ofType, value);
  if (isListType(type)) {
    const of = type.ofType;
    if (!Array.isArray(value)) return writeValue(draft, of, value);
    return `[${value.map((entry) => writeValue(draft, of, entry)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as object).map(([name, inner]) => {
      const of = type.getFields()[name]?.type;
      return `${name}: ${of ? writeValue(draft, of, inner) : 'null'}`;
    });
    return `{${fields.join(', ')}}`;
  }
  if (isEnumType(type)) return value as string;
  return typeof value === 'string' ? writeText(draft, type.name, value) : JSON.stringify(value);
}

function writeText({ random }: Draft, type: string, text: string): string {
  if (type === 'ID' && /^[1-9][0-9]*$/.test(text) && random.chance(0.2)) return text;
  const canBeBlock = type === 'String' && !/["\\\n]|^\s/.test(text) && text !== '';
  return canBeBlock && random.chance(0.2) ? `"""${text}"""` : JSON.stringify(text);
}
