import { fail } from '@samspill/shared/errors';
import type { FieldNode } from 'graphql';
import type { Costed } from './cost-program.ts';
import type { ListSize } from './cost-table.ts';
import { argumentValue, type FieldPlace } from './own-cost.ts';

/** How long a list is taken to be of which the schema says nothing. */
export const UNKNOWN_LENGTH = 10;

/**
 * How long the list is that `@listSize` speaks of: the largest of the slicing arguments that are given or have a
 * default, else what the directive assumes. Fails with BAD_USER_INPUT where one slicing argument is required and none
 * or several are given.
 */
export function listLength(field: FieldNode, size: ListSize, place: FieldPlace): Costed {
  const values = size.slicingArguments.flatMap((name) => {
    const argument = place.definition.args.find((one) => one.name === name);
    const given = field.arguments?.find((one) => one.name.value === name);
    return argument ? [argumentValue(argument, given)] : [];
  });
  const lengthOf = (lengths: readonly unknown[]) => longest(lengths, size, place.coordinate);
  if (!values.some((value) => typeof value === 'function')) return lengthOf(values);
  return (variables) =>
    lengthOf(values.map((value): unknown => (typeof value === 'function' ? value(variables) : value)));
}

function longest(values: readonly unknown[], size: ListSize, coordinate: string): number {
  const lengths = values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];
  if (size.requireOneSlicingArgument && values.length > 0 && lengths.length !== 1) {
    return fail(
      'BAD_USER_INPUT',
      `The field ${coordinate} takes exactly one of ${size.slicingArguments.join(', ')}.`,
    );
  }
  if (lengths.length === 0) return size.assumedSize ?? UNKNOWN_LENGTH;
  return Math.max(0, ...lengths);
}
