import { parse, validate } from 'graphql';
import { findDifferences, type Differential } from './open-differential.ts';
import type { Question } from './question.ts';

/** Which operations are asked. */
export interface RunOptions {
  readonly seed: number;
  /** The numbers of the operations: from the first, as many as are wanted, every so manyth. */
  readonly first: number;
  readonly operations: number;
  readonly step: number;
  /** Whether a subgraph is down in all of them, or in every third. */
  readonly failing: 'ALL' | 'THIRD';
  readonly onProgress?: (done: number) => void;
  readonly onDifference?: (difference: Difference) => Promise<void>;
}

/** A question that two answered differently. */
export interface Difference {
  readonly number: number;
  readonly question: Question;
  readonly found: readonly string[];
}

/** What a run has seen: how many operations, how many of them with a subgraph down, and which differed. */
export interface RunResult {
  readonly operations: number;
  readonly failing: number;
  readonly differences: readonly Difference[];
}

/** After so many differences there is enough to look at. */
const MOST_DIFFERENCES = 20;

/** Asks the oracle and the gateway one random operation after the other; fails when one is drawn that is not valid. */
export async function runDifferential(differential: Differential, options: RunOptions): Promise<RunResult> {
  const differences: Difference[] = [];
  let [operations, failing] = [0, 0];
  while (operations < options.operations && differences.length < MOST_DIFFERENCES) {
    const number = options.first + operations * options.step;
    const isFailing = options.failing === 'ALL' || number % 3 === 2;
    const question = differential.draw(options.seed, number, isFailing);
    requireValid(differential, question);
    const found = await findDifferences(differential, question);
    if (found.length > 0) {
      const difference = { number, question, found };
      differences.push(difference);
      await options.onDifference?.(difference);
    }
    operations += 1;
    if (isFailing) failing += 1;
    options.onProgress?.(operations);
  }
  return { operations, failing, differences };
}

function requireValid({ schema }: Differential, { document }: Question): void {
  const [first] = validate(schema, parse(document));
  if (first) throw new Error(`This was drawn and is not valid: ${first.message}\n${document}`);
}
