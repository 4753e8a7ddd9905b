import { fail } from '@samspill/shared/errors';
import type { Explanation } from '@samspill/shared/explanation';
import { askGraph, type Answer, type Question } from '../ask/ask-graph.ts';

/** An answer of the graph with what it says of how it came to be. */
export interface ExplainedAnswer {
  readonly answer: Answer;
  readonly explanation: Explanation;
}

/** Runs an operation against the running graph and takes its own explanation; a graph that gives none is told with how to. */
export async function runThere(question: Question): Promise<ExplainedAnswer> {
  const answer = await askGraph({ ...question, explains: true });
  const explanation = answer.extensions?.explain;
  if (explanation !== undefined) return { answer, explanation };
  const [fault] = answer.errors ?? [];
  if (answer.data === undefined && fault) {
    return fail(fault.extensions?.code ?? 'BAD_REQUEST', fault.message);
  }
  return fail(
    'USAGE',
    `The graph at ${question.url} explains nothing: start it with GATEWAY_EXPLAIN=on, or leave --run out.`,
  );
}
