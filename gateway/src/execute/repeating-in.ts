import type { GraphQLSchema } from 'graphql';
import type { Repeating, RepeatField } from '../fetch/repeats/repeat-field.ts';
import { repeatFields } from './repeat-fields.ts';
import type { RequestPart } from './request-text.ts';

/** Each object is held against each name. */
const MOST_NAMES = 12;

/**
 * Where in the answer to a request objects that repeat can be one: under one field of what one step selects. All that is
 * fetched for one is fetched for the other too, and alike, since it is asked for by what they hold.
 */
export function repeatingIn(parts: readonly RequestPart[], schema: GraphQLSchema): Repeating {
  let places = 0;
  const fields = parts.flatMap(({ step, answerName }): readonly RepeatField[] => {
    const { node, representation } = step;
    const isBelow = representation === null && node.path.length > 0;
    const mayRepeat = !isBelow && node.outputRewrites.length === 0;
    const inner = repeatFields(step, schema, () => (mayRepeat ? places++ : null));
    return answerName === undefined ? inner : [{ name: answerName, place: null, fields: inner }];
  });
  return { names: namesOf(fields).slice(0, MOST_NAMES), fields };
}

/** The names with a place, level by level. */
function namesOf(fields: readonly RepeatField[]): readonly string[] {
  if (fields.length === 0) return [];
  const here = fields.flatMap(({ name, place }) => (place === null ? [] : [name]));
  const below = namesOf(fields.flatMap(({ fields: inner }) => inner));
  return [...new Set([...here, ...below])];
}
