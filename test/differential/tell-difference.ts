import type { Differential } from './open-differential.ts';
import type { Difference } from './run-differential.ts';
import type { Answer } from './question.ts';

/** A difference as somebody who is to find its cause needs it: how to ask it again, what was asked, and both answers. */
export async function tellDifference(
  { oracle, gateway }: Pick<Differential, 'oracle' | 'gateway'>,
  { number, question, found }: Difference,
  seed: number,
): Promise<string> {
  const { document, operationName, variables, viewer, failing } = question;
  return [
    `Operation ${number} of seed ${seed}, asked by ${viewer}${failing === null ? '' : ` while ${failing} is down`}:`,
    document,
    `Variables: ${JSON.stringify(variables)}${operationName === undefined ? '' : `, operation ${operationName}`}`,
    ...found.slice(0, 10),
    `Expected: ${told(await oracle(question))}`,
    `Given:    ${told(await gateway(question))}`,
  ].join('\n');
}

const MOST_CHARACTERS = 4_000;

function told({ data, errors }: Answer): string {
  const causes = errors.map(({ path, message, extensions }) => ({ path, message, extensions }));
  return `${data ?? 'no data'} ${JSON.stringify(causes)}`.slice(0, MOST_CHARACTERS);
}
