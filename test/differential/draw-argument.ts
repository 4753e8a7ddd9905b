import {
  getNullableType,
  isInputObjectType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import type { Draft } from './draft.ts';
import { drawPresent, drawValue, placeIn, writeValue, type Place } from './draw-value.ts';

/** Draws the arguments of a field as they are written, with their parentheses; nothing when there are none. */
export function drawArguments(
  draft: Draft,
  parent: string,
  { name, args }: GraphQLField<unknown, unknown>,
): string {
  const chosen = args.filter((one) => isRequiredArgument(one) || draft.random.chance(0.5));
  if (draft.random.chance(0.2)) chosen.reverse();
  const written = chosen.map(
    (one) => `${one.name}: ${drawInput(draft, one, placeOf(parent, name, one.name))}`,
  );
  return written.length > 0 ? `(${written.join(', ')})` : '';
}

function placeOf(parent: string, field: string, argument: string): Place {
  return [`${parent}.${field}.${argument}`, argument];
}

/** Draws what stands at an argument or a field of an input: a literal or a variable. */
function drawInput(draft: Draft, input: GraphQLArgument | GraphQLInputField, place: Place): string {
  const { random } = draft;
  if (random.chance(0.35)) return `$${drawVariable(draft, input, place)}`;
  const type = getNullableType(input.type);
  if (!isInputObjectType(type) || random.chance(0.3))
    return writeValue(draft, input.type, drawValue(draft, input.type, place));
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || random.chance(0.35),
  );
  const written = fields.map(
    (field) => `${field.name}: ${drawInput(draft, field, placeIn(type.name, field.name))}`,
  );
  return `{${written.join(', ')}}`;
}

const NAMES = ['v0', 'v1', 'v2', 'code', 'id', 'asOf', 'last', 'a', '_0', 'x', 'query', 'on', 'null', 'if'];

/** Declares a variable that may stand there, or takes one that does; gives its name. */
function drawVariable(draft: Draft, input: GraphQLArgument | GraphQLInputField, place: Place): string {
  const { random, variables, given } = draft;
  const where = `${place[0] ?? ''} ${String(input.type)}`;
  const known = variables.filter((one) => one.place === where);
  if (known.length > 0 && random.chance(0.5)) return random.pick(known).name;
  const name = newName(draft);
  const needed = isNonNullType(input.type);
  const hasDefault = random.chance(0.3);
  const canBeNull = !needed || hasDefault || input.defaultValue !== undefined;
  const isNullable = canBeNull && random.chance(0.6);
  const bare = String(getNullableType(input.type));
  const present = () => drawPresent(draft, input.type, place);
  const defaultText = hasDefault ? writeValue(draft, input.type, present()) : undefined;
  variables.push({ name, place: where, type: isNullable ? bare : `${bare}!`, defaultText });
  if ((isNullable || hasDefault) && random.chance(0.4)) return name;
  // A null for what must not be null is an error of the field, where the variable's type lets it through.
  const isNull = isNullable && random.chance(needed ? 0.03 : 0.15);
  given[name] = isNull ? null : bare === 'Date' && random.chance(0.01) ? 'no day' : present();
  return name;
}

/** A name for a variable that there is none of yet. */
export function newName({ random, variables }: Draft): string {
  const free = NAMES.filter((name) => !variables.some((one) => one.name === name));
  return free.length > 0 ? random.pick(free) : `more${variables.length}`;
}
