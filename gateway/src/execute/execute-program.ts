import type { Log } from '@samspill/shared/log';
import { lost, type FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { Caller, SubgraphClient } from '../fetch/subgraph-client.ts';
import type { MergedData } from './merged-data.ts';
import type { ObserveFetch } from './observed-fetch.ts';
import type { Program } from './program.ts';
import { runProgram, type OutgoingRequest } from './run-program.ts';
import { withoutRefusal } from './without-refusal.ts';

/** What all fetches gave; `isCut` when some were given up, since the time was over or the client had left. */
export interface Execution {
  readonly data: MergedData;
  readonly isCut: boolean;
}

export interface ExecuteOptions {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly caller: Caller;
  readonly variableText: (name: string) => string | undefined;
  readonly log: Log;
  /** Told of each request to a subgraph when it has ended. */
  readonly observe?: ObserveFetch | undefined;
}

/** Runs a program against the subgraphs, for one caller. */
export async function executeProgram(program: Program, options: ExecuteOptions): Promise<Execution> {
  const { clients, caller, variableText, log, observe } = options;
  const cut = { short: false };
  const { isQuery } = program;
  const send = async ({ subgraph, body, repeating, isPersonal }: OutgoingRequest): Promise<FetchOutcome> => {
    const client = clients.get(subgraph);
    const isShareable = isQuery && !isPersonal;
    const answer = client
      ? await client.fetch({ body, isShareable, mayChange: !isQuery, repeating }, caller)
      : lost('UNREACHABLE', 'The subgraph has no address.');
    const outcome = withoutRefusal(answer);
    if (outcome.kind === 'answer') return outcome;
    const { reason, cause } = outcome;
    cut.short ||= reason === 'TIMEOUT' || reason === 'CANCELLED';
    const level = reason === 'CANCELLED' ? 'debug' : 'warn';
    log[level]({ requestId: caller.requestId, subgraph, reason, err: cause }, 'A fetch was lost.');
    return outcome;
  };
  const onFault = (err: unknown): void => {
    log.error({ requestId: caller.requestId, err }, 'What a subgraph gave could not be merged.');
  };
  const { deadline } = caller;
  const data = await runProgram(program, { send, variableText, deadline, onFault, observe });
  return { data, isCut: cut.short || deadline <= performance.now() };
}
