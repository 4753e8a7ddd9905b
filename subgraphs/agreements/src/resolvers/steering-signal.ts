import { fail } from '@samspill/shared/errors';
import type { SteeringSignalResolvers } from '../generated/resolvers.ts';

const MOST_YEARS = 50;

/** What those above ask of the sectors in a year, with the answers. */
export const SteeringSignal = {
  __resolveReference: ({ id }, { load }) => load.signal.load(id),
  answeredBy: ({ id }, _args, { load }) => load.answers.load(id),
} satisfies SteeringSignalResolvers;

interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years that signals are asked of, or a refusal of what goes back or too far. */
export function yearsAsked({ from, to }: Years): Years {
  if (from >= 1 && from <= to && to - from <= MOST_YEARS) return { from, to };
  return fail(
    'BAD_USER_INPUT',
    `\`from\` is ${from} and \`to\` is ${to}; give a first year and a last one that is not before it nor more than ${MOST_YEARS} years after it.`,
  );
}
