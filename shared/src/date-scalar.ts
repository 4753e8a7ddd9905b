import { GraphQLScalarType, Kind } from 'graphql';
import { parseDay, type Day } from './day.ts';
import { fail } from './errors.ts';

function dayFrom(value: unknown): Day {
  if (typeof value === 'string') return parseDay(value);
  return fail('BAD_USER_INPUT', 'A Date is a text of the form yyyy-mm-dd.');
}

/** The scalar `Date`: a day of the calendar in and out, never a moment. */
export const DateScalar = new GraphQLScalarType<Day, Day>({
  name: 'Date',
  serialize: dayFrom,
  parseValue: dayFrom,
  parseLiteral: (node) => dayFrom(node.kind === Kind.STRING ? node.value : undefined),
});
