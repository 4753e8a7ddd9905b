import { Pool, type Dispatcher } from 'undici';
import { lost, type FetchOutcome, type LossReason } from './fetch-outcome.ts';
import { readAnswer } from './read-answer.ts';

/** What is asked of a subgraph. */
export interface SubgraphRequest {
  /** The whole body, in JSON. */
  readonly body: string;
  /** Whether those who ask the same at the same time may be given one answer: true for queries, never for a mutation. */
  readonly isShareable: boolean;
}

/** For whom it is asked: what is handed on with every fetch of one client's request. */
export interface Caller {
  readonly requestId: string;
  readonly today: string;
  /** The header that the client signed in by. */
  readonly authorization?: string | undefined;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Aborted with a LossReason. */
  readonly signal: AbortSignal;
}

export interface SubgraphClientOptions {
  readonly url: string;
  readonly connections: number;
  readonly responseLimitBytes: number;
}

/** How the last fetch from a subgraph went, as far as an operator may see it. */
export type LastOutcome = 'NOT_ASKED' | 'ANSWERED' | LossReason;

/** The way to one subgraph: a bounded pool of connections that are kept alive. Who created it closes it. */
export interface SubgraphClient {
  /** Asks once, never again, and never throws. */
  readonly fetch: (request: SubgraphRequest, caller: Caller) => Promise<FetchOutcome>;
  readonly lastOutcome: () => LastOutcome;
  readonly close: () => Promise<void>;
}

/** Creates the way to a subgraph; nothing is connected before the first fetch. */
export function createSubgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.connections,
    pipelining: 1,
    maxResponseSize: options.responseLimitBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  let last: LastOutcome = 'NOT_ASKED';
  const fetch = async (request: SubgraphRequest, caller: Caller): Promise<FetchOutcome> => {
    const outcome = await ask({ pool, path: pathname + search }, request, caller);
    if (outcome.kind === 'answer') last = 'ANSWERED';
    else if (outcome.reason !== 'CANCELLED') last = outcome.reason;
    return outcome;
  };
  return { fetch, lastOutcome: () => last, close: () => pool.destroy() };
}

interface Way {
  readonly pool: Pool;
  readonly path: string;
}

async function ask({ pool, path }: Way, request: SubgraphRequest, caller: Caller): Promise<FetchOutcome> {
  const remainingMs = Math.floor(caller.deadline - performance.now());
  if (remainingMs <= 0) return lost('TIMEOUT', 'The deadline had passed before the fetch.');
  let response: Dispatcher.ResponseData;
  try {
    const { body } = request;
    const headers = headersFor(caller, remainingMs);
    response = await pool.request({ path, method: 'POST', headers, body, signal: caller.signal });
  } catch (cause) {
    return lost(reasonOf(cause, caller, 'UNREACHABLE'), cause);
  }
  return read(response, caller);
}

async function read(response: Dispatcher.ResponseData, caller: Caller): Promise<FetchOutcome> {
  try {
    const text = await response.body.text();
    const contentType = String(response.headers['content-type'] ?? '');
    return readAnswer({ status: response.statusCode, contentType, text });
  } catch (cause) {
    return lost(reasonOf(cause, caller, 'INVALID_RESPONSE'), cause);
  }
}

function headersFor(caller: Caller, remainingMs: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': caller.requestId,
    'samspill-today': caller.today,
    'samspill-deadline-ms': String(remainingMs),
    ...(caller.authorization !== undefined && { authorization: caller.authorization }),
  };
}

const REASON_OF: Readonly<Record<string, LossReason>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'TOO_LARGE',
  UND_ERR_HEADERS_OVERFLOW: 'TOO_LARGE',
};

function reasonOf(cause: unknown, { signal }: Caller, otherwise: LossReason): LossReason {
  if (signal.aborted) return signal.reason === 'TIMEOUT' ? 'TIMEOUT' : 'CANCELLED';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code.startsWith('HPE_')) return 'INVALID_RESPONSE';
  return REASON_OF[code] ?? otherwise;
}
