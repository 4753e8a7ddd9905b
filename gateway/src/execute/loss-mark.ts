import type { LossReason } from '../fetch/fetch-outcome.ts';
import { Mark, type FieldError } from './mark.ts';

const SENTENCE_OF = {
  UNREACHABLE: 'cannot be reached',
  TIMEOUT: 'did not answer in time',
  INVALID_RESPONSE: 'gave an answer that cannot be used',
  TOO_LARGE: 'gave an answer that is too large',
  CANCELLED: 'was not waited for because the client left',
} satisfies Record<LossReason, string>;

/** The mark of a value that a subgraph did not give. */
export function lossMark(subgraph: string, reason: LossReason): Mark {
  return new Mark([lossOf(subgraph, reason)]);
}

/** The mark of a value that a subgraph did not give because another of the same answer must not be null and was. */
export function consequenceMark(subgraph: string): Mark {
  return new Mark([{ ...lossOf(subgraph, 'INVALID_RESPONSE'), isConsequence: true }]);
}

function lossOf(subgraph: string, reason: LossReason): FieldError {
  const message = `The subgraph ${subgraph} ${SENTENCE_OF[reason]}; what it owns is null here.`;
  return { message, code: 'SUBGRAPH_UNAVAILABLE', subgraph, reason };
}
