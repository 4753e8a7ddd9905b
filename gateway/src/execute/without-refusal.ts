import type { ErrorCode } from '@samspill/shared/errors';
import { isTokenCode } from '@samspill/shared/identity/token-codes';
import { lost, type FetchOutcome, type SubgraphError } from '../fetch/fetch-outcome.ts';

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
  return lost('INVALID_RESPONSE', refusalCause(outcome.errors));
}

/** For the log: it may be read by more people than the data, so what a message quotes is left out. */
function refusalCause(errors: readonly SubgraphError[]): string {
  const [first] = errors;
  const message = (first?.message ?? '').replaceAll(/"[^"]*"/g, '"…"').slice(0, 200);
  return `${errors.length} errors, the first ${first?.code ?? 'without a code'}: ${message}`;
}

function isForTheClient(code: string): boolean {
  return CLIENT_CAN_MEND.includes(code) || isTokenCode(code);
}
