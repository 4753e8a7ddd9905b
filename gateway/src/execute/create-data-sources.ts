import type { GraphQLDataSource } from '@apollo/gateway';
import type { Log } from '@samspill/shared/log';
import { OperationTypeNode, parse } from 'graphql';
import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { SubgraphClient } from '../fetch/subgraph-client.ts';
import type { RequestContext } from '../request-context.ts';
import { checkAnswer } from './check-answer.ts';
import { entityPositions } from './entity-positions.ts';
import { operationOf } from './fetch-selection.ts';
import { absorb, entitiesAt, type MergedResult } from './merged-result.ts';
import { reportOf, withoutRefusal } from './report-outcome.ts';
import { createSentFetch, type SentFetch } from './sent-fetch.ts';

export interface DataSourceOptions {
  readonly subgraph: string;
  readonly client: SubgraphClient;
  readonly log: Log;
  /** The merged result of the request that an executor's context stands for. */
  readonly mergedResultOf: (executorContext: object) => MergedResult;
}

/** What all subgraphs are asked through, by name; the sources share one merged result per request. */
export function createDataSources(
  clients: ReadonlyMap<string, SubgraphClient>,
  log: Log,
): Readonly<Record<string, GraphQLDataSource>> {
  const merged = new WeakMap<object, MergedResult>();
  const mergedResultOf = (executorContext: object): MergedResult => {
    const known = merged.get(executorContext) ?? (Object.create(null) as MergedResult);
    merged.set(executorContext, known);
    return known;
  };
  return Object.fromEntries(
    [...clients].map(([subgraph, client]) => [
      subgraph,
      createDataSource({ subgraph, client, log, mergedResultOf }),
    ]),
  );
}

type AnyRequest = Parameters<GraphQLDataSource<RequestContextRecord>['process']>[0];
type Incoming = Extract<AnyRequest, { readonly incomingRequestContext: object }>;
type RequestContextRecord = Record<string, unknown>;

/** What the executor asks a subgraph through: it never throws, and every null it causes has an error at its path. */
function createDataSource(options: DataSourceOptions): GraphQLDataSource<RequestContextRecord> {
  return {
    process: async (incoming) => {
      if (!isOperation(incoming)) throw new Error('Only operations of clients go to a subgraph.');
      const merged = options.mergedResultOf(incoming.incomingRequestContext);
      const fetch = sentFetch(incoming, merged);
      const outcome = withoutRefusal(checkAnswer(await send(options, incoming, fetch), fetch));
      logLoss(options, incoming, outcome);
      const report = reportOf(outcome, options.subgraph, fetch);
      if (report.data && !fetch.representations) absorb(merged, report.data);
      return { data: report.data, ...(report.errors.length > 0 && { errors: report.errors }) };
    },
  };
}

function isOperation(incoming: AnyRequest): incoming is Incoming {
  return 'incomingRequestContext' in incoming;
}

function send(
  { client }: DataSourceOptions,
  { request, context }: Incoming,
  { document }: SentFetch,
): Promise<FetchOutcome> {
  const { query = '', operationName, variables = {} } = request;
  const body = JSON.stringify({ query, operationName, variables });
  const isShareable = operationOf(document)?.operation === OperationTypeNode.QUERY;
  return client.fetch({ body, isShareable }, callerOf(context));
}

function sentFetch(
  { request, incomingRequestContext, document, pathInIncomingRequest = [] }: Incoming,
  merged: MergedResult,
): SentFetch {
  return createSentFetch({
    schema: incomingRequestContext.schema,
    document: document ?? parse(request.query ?? ''),
    variables: request.variables ?? {},
    positionsOf: (representations) =>
      entityPositions(entitiesAt(merged, pathInIncomingRequest), representations),
  });
}

function logLoss({ log, subgraph }: DataSourceOptions, { context }: Incoming, outcome: FetchOutcome): void {
  if (outcome.kind !== 'lost') return;
  const { requestId } = callerOf(context);
  const level = outcome.reason === 'CANCELLED' ? 'debug' : 'warn';
  log[level]({ requestId, subgraph, reason: outcome.reason, err: outcome.cause }, 'A fetch was lost.');
}

/** The executor hands the server's context on as a record; it is the one that the gateway opened. */
function callerOf(context: RequestContextRecord): RequestContext {
  return context as unknown as RequestContext;
}
