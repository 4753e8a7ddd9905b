import { findDifferences, type Differential } from './open-differential.ts';
import type { Answer, Question } from './question.ts';
import type { Difference } from './run-differential.ts';
import { shrinkQuestion } from './shrink-question.ts';

/**
 * A difference as somebody who is to find its cause needs it: how to ask it again, what was asked, the smallest question
 * that still differs, and both answers to that.
 */
export async function tellDifference(
  differential: Differential,
  { number, question, found }: Difference,
  seed: number,
): Promise<string> {
  const smallest = await shrinkQuestion(
    question,
    differential.schema,
    async (smaller) => (await findDifferences(differential, smaller)).length > 0,
  );
  const { viewer, beside, failing } = question;
  const viewers = [viewer, ...beside].join(', ');
  return [
    `Operation ${number} of seed ${seed}, asked by ${viewers}${failing === null ? '' : ` while ${failing} is down`}:`,
    written(question),
    ...found.slice(0, 10),
    'The smallest that differs, by the first who asks:',
    written(smallest),
    ...(await findDifferences(differential, smallest)).slice(0, 10),
    `Expected: ${told(await differential.oracle(smallest))}`,
    `Given:    ${told(await differential.gateway(smallest))}`,
    '',
  ].join('\n');
}

function written({ document, operationName, variables }: Question): string {
  const operation = operationName === undefined ? '' : `, operation ${operationName}`;
  return `${document}\nVariables: ${JSON.stringify(variables)}${operation}`;
}

const MOST_CHARACTERS = 4_000;

function told({ data, errors }: Answer): string {
  const causes = errors.map(({ path, message, extensions }) => ({ path, message, extensions }));
  return `${data ?? 'no data'} ${JSON.stringify(causes)}`.slice(0, MOST_CHARACTERS);
}
