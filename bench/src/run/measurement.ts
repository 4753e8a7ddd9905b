import type { GatewayName } from '../gateways/plan-gateway.ts';
import type { Mode } from '../load/create-requests.ts';

/** What is measured of one gateway in one round. */
export interface Measurement {
  readonly gateway: GatewayName;
  readonly operation: string;
  readonly mode: Mode;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of a processor for each request, as they were counted. */
  readonly cpuMs: number;
  /** Microseconds that the known work took just before and after, on the average. */
  readonly knownWork: number;
  readonly residentMb: number;
  /** Requests to subgraphs for each request. */
  readonly fetches: number;
  readonly errors: number;
}

/** What is told of a gateway: the median of its rounds, with processor time as on a machine of the run's usual speed. */
export function summarize(rounds: readonly Measurement[], usualWork: number): Measurement {
  const [first] = rounds;
  if (!first) throw new Error('There is nothing to summarize.');
  const of = (pick: (round: Measurement) => number): number => median(rounds.map(pick));
  return {
    ...first,
    requestsPerSecond: of((round) => round.requestsPerSecond),
    p50: of((round) => round.p50),
    p95: of((round) => round.p95),
    p99: of((round) => round.p99),
    cpuMs: of((round) => (round.cpuMs * usualWork) / round.knownWork),
    knownWork: of((round) => round.knownWork),
    residentMb: of((round) => round.residentMb),
    fetches: of((round) => round.fetches),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** The middle of some numbers, or between the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
}

/** The smallest number that so large a part of the sorted numbers do not exceed. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
