import type { Caller } from './caller.ts';
import { FetchFlights } from './fetch-flights.ts';
import { lost, type FetchOutcome, type LossReason } from './fetch-outcome.ts';
import { ConnectionPool } from './http/connection-pool.ts';
import { createOpenSocket } from './http/open-socket.ts';
import type { Repeating } from './repeats/repeat-field.ts';
import { canBeWritten, createWriteRequest } from './write-request.ts';

export type { Caller } from './caller.ts';

/** What is asked of a subgraph. */
export interface SubgraphRequest {
  /** The whole body, in JSON. */
  readonly body: string;
  /** Whether those who ask the same at the same time may be given one answer: never what changes something, or reads what is personal. */
  readonly isShareable: boolean;
  /** Whether it may change something: true for a mutation, and for what is fetched in the course of one. */
  readonly mayChange: boolean;
  /** Where in the answer objects that repeat may be one; nowhere unless told. */
  readonly repeating?: Repeating;
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
export function createSubgraphClient({ url, ...limits }: SubgraphClientOptions): SubgraphClient {
  const address = new URL(url);
  const pool = new ConnectionPool({ openSocket: createOpenSocket(address), ...limits });
  const write = createWriteRequest(address);
  const flights = new FetchFlights((body, caller, hear) => pool.send(() => write(body, caller), hear));
  let last: LastOutcome = 'NOT_ASKED';
  const fetch = (request: SubgraphRequest, caller: Caller): Promise<FetchOutcome> =>
    new Promise((resolve) => {
      const tell = (outcome: FetchOutcome) => {
        if (outcome.kind === 'answer') last = 'ANSWERED';
        else if (outcome.reason !== 'CANCELLED') last = outcome.reason;
        resolve(outcome);
      };
      if (canBeWritten(caller)) flights.board({ ...request, caller, tell });
      else tell(lost('UNREACHABLE', 'What the caller hands on cannot stand in a head.'));
    });
  return { fetch, lastOutcome: () => last, close: () => pool.close() };
}
