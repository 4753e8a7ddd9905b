import { createAnswerCheck } from '../load/create-answer-check.ts';
import { generateLoad } from '../load/generate-load.ts';
import { createRequests, type Mode } from '../load/create-requests.ts';
import { readProcessCosts } from '../machine/process-costs.ts';
import { expectedAnswer } from '../workload/expected-answer.ts';
import type { Operation } from '../workload/operations.ts';
import type { RequestCounts } from '../subgraphs/create-subgraph-servers.ts';
import { quantile, type Measurement } from './measurement.ts';
import type { Bench, RunningGateway } from './open-bench.ts';

/** What one gateway is asked: made once, so that the requests of all rounds differ. */
export interface Trial {
  readonly gateway: RunningGateway;
  readonly operation: Operation;
  readonly mode: Mode;
  readonly load: (size: LoadSize) => ReturnType<typeof generateLoad>;
}

export interface LoadSize {
  readonly seconds: number;
  readonly connections: number;
}

/** Prepares to ask a gateway an operation, with every answer compared to what graphql-js says of the merged schema. */
export async function createTrial(gateway: RunningGateway, operation: Operation, mode: Mode): Promise<Trial> {
  const { port } = gateway;
  const nextRequest = createRequests(operation, mode, port);
  const isRight = createAnswerCheck(await expectedAnswer(operation));
  const load = (size: LoadSize) => generateLoad({ ...size, port, nextRequest, isRight });
  return { gateway, operation, mode, load };
}

/** Measures one trial for one round. */
export async function measure(trial: Trial, bench: Bench, size: LoadSize): Promise<Measurement> {
  const { gateway, operation, mode } = trial;
  const workBefore = await knownWork(bench);
  await readCounts(bench);
  const before = await readProcessCosts(gateway.program.id);
  const { latencies, errors, seconds } = await trial.load(size);
  const after = await readProcessCosts(gateway.program.id);
  const counts = await readCounts(bench);
  const workAfter = await knownWork(bench);
  const answers = latencies.length;
  return {
    gateway: gateway.name,
    operation: operation.name,
    mode,
    requestsPerSecond: answers / seconds,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    cpuMs: ((after.cpuSeconds - before.cpuSeconds) * 1000) / answers,
    knownWork: (workBefore + workAfter) / 2,
    residentMb: after.residentBytes / 1_000_000,
    fetches: Object.values(counts).reduce((sum, count) => sum + count, 0) / answers,
    errors,
  };
}

async function knownWork({ calibrator }: Bench): Promise<number> {
  return Number(await calibrator.ask('work'));
}

async function readCounts({ countsPort }: Bench): Promise<RequestCounts> {
  return (await (await fetch(`http://127.0.0.1:${countsPort}/`)).json()) as RequestCounts;
}
