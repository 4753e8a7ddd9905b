import { ERROR_CODES, type ErrorCode } from '@samspill/shared/errors';
import { isTokenCode } from '@samspill/shared/identity/token-codes';
import type { GraphQLFormattedError } from 'graphql';
import {
  lost,
  type FetchOutcome,
  type LossReason,
  type LostFetch,
  type SubgraphAnswer,
  type SubgraphError,
} from '../fetch/fetch-outcome.ts';
import type { Path } from '../fetch/error-path.ts';
import { pathsOf, pathsOfError } from './fetch-paths.ts';
import { silentPaths } from './silent-paths.ts';
import type { SentFetch } from './sent-fetch.ts';

/** What the executor takes from a fetch: data to merge, and errors with a path for every null that has a reason. */
export interface Report {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Codes of a refused request that are for the client to mend; any other refusal is between gateway and subgraph. A token
 * that has just expired on its way is the client's too.
 */
const CLIENT_CAN_MEND: readonly string[] = [
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'PAGE_TOO_LARGE',
] satisfies ErrorCode[];

/** A subgraph that refused a request as a whole gave nothing, unless the client can mend what it refused. */
export function withoutRefusal(outcome: FetchOutcome): FetchOutcome {
  if (outcome.kind === 'lost' || outcome.data !== undefined) return outcome;
  if (outcome.errors.some(({ code }) => code !== undefined && isForTheClient(code))) return outcome;
  return lost('INVALID_RESPONSE', outcome.errors.map(({ message }) => message).join(' '));
}

function isForTheClient(code: string): boolean {
  return CLIENT_CAN_MEND.includes(code) || isTokenCode(code);
}

/** Puts an outcome into the executor's terms. */
export function reportOf(outcome: FetchOutcome, subgraph: string, fetch: SentFetch): Report {
  return outcome.kind === 'lost'
    ? reportLoss(outcome, subgraph, fetch)
    : reportAnswer(outcome, subgraph, fetch);
}

function reportLoss({ reason }: LostFetch, subgraph: string, fetch: SentFetch): Report {
  return { data: null, errors: pathsOf(fetch).map((path) => loss(reason, subgraph, path)) };
}

function loss(reason: LossReason, subgraph: string, path: Path): GraphQLFormattedError {
  return {
    message: `The subgraph ${subgraph} ${SENTENCE_OF[reason]}; what it owns is null here.`,
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' satisfies ErrorCode, subgraph, reason },
  };
}

const SENTENCE_OF = {
  UNREACHABLE: 'cannot be reached',
  TIMEOUT: 'did not answer in time',
  INVALID_RESPONSE: 'gave an answer that cannot be used',
  TOO_LARGE: 'gave an answer that is too large',
  CANCELLED: 'was not waited for because the client left',
} satisfies Record<LossReason, string>;

function reportAnswer(answer: SubgraphAnswer, subgraph: string, fetch: SentFetch): Report {
  const errors = answer.errors.flatMap((error) =>
    pathsOfError(fetch, error.path).map((path) => formatted(error, subgraph, path)),
  );
  const named = errors.flatMap(({ path = [] }) => [path]);
  const silent = silentPaths(answer, fetch, named).map((path) => loss('INVALID_RESPONSE', subgraph, path));
  return { data: answer.data ?? null, errors: [...errors, ...silent] };
}

function formatted(error: SubgraphError, subgraph: string, path: Path): GraphQLFormattedError {
  const { message, code } = error;
  const known = code !== undefined && Object.hasOwn(ERROR_CODES, code) ? code : 'INTERNAL_SERVER_ERROR';
  return { message, path, extensions: { code: known, subgraph } };
}
