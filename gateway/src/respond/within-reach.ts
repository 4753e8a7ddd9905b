import type { ErrorCode } from '@samspill/shared/errors';
import { createAnswerError } from './create-answer-error.ts';
import type { RenderedResponse } from './rendered-response.ts';

/** Half of what Node can hold in one string, so that there is room for what goes around the data. */
const MOST_UNITS = 2 ** 28;

/**
 * The answer, or that it is too large: where a few objects lead to each other in long lists, a small question to the
 * subgraphs has an answer that no program can hold.
 */
export function withinReach(render: () => RenderedResponse): RenderedResponse {
  try {
    const response = render();
    return response.text.length > MOST_UNITS ? tooLarge() : response;
  } catch (fault) {
    if (fault instanceof RangeError) return tooLarge();
    throw fault;
  }
}

function tooLarge(): RenderedResponse {
  const code: ErrorCode = 'ANSWER_TOO_LARGE';
  const message = 'The answer would be longer than a program can hold; ask for less at once.';
  return { text: 'null', errors: [createAnswerError(message, { extensions: { code } })] };
}
