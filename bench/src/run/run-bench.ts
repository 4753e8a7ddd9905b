import { SamspillError } from '@samspill/shared/errors';
import type { Mode } from '../load/create-requests.ts';
import { SUITES, type SuiteName } from '../workload/operations.ts';
import { createTrial, measure, type Trial } from './measure.ts';
import { median, summarize, type Measurement } from './measurement.ts';
import { openBench, type Bench, type BenchHost } from './open-bench.ts';
import { printRatios, printTables } from './print-tables.ts';
import type { RunWords } from './read-run-words.ts';

const MODES: Readonly<Record<SuiteName, readonly Mode[]>> = {
  deep: ['distinct', 'identical'],
  sizes: ['distinct'],
};

const WARM_UP = { seconds: 2, connections: 20 };

/** Runs the benchmark and gives back its tables and, last, its ratios. */
export async function runBench(words: RunWords, host: BenchHost): Promise<readonly string[]> {
  const bench = await openBench(words, host);
  try {
    const trials = await createTrials(words, bench);
    for (const trial of trials) await warmUp(trial, host);
    const rounds: Measurement[] = [];
    for (let round = 1; round <= words.rounds; round += 1) {
      for (const trial of turned(trials, round)) {
        const found = await measure(trial, bench, words);
        rounds.push(found);
        host.note(`Round ${round} of ${words.rounds}: ${progressOf(found)}`);
      }
    }
    const found = summarizeAll(trials, rounds);
    return [...printTables(found), '', ...printRatios(found)];
  } finally {
    await bench.close();
  }
}

async function createTrials({ suite, only }: RunWords, bench: Bench): Promise<readonly Trial[]> {
  const gateways = bench.gateways.filter(({ name }) => suite === 'deep' || name !== 'hand');
  const wanted = MODES[suite].flatMap((mode) => SUITES[suite].map((operation) => ({ mode, operation })));
  const trials = wanted.flatMap(({ mode, operation }) =>
    gateways.map((gateway) => createTrial(gateway, operation, mode)),
  );
  if (trials.length === 0) throw new SamspillError('USAGE', `${only.join(', ')} cannot answer this suite.`);
  return Promise.all(trials);
}

/** A gateway that answers anything but the truth is not measured at all. */
async function warmUp(trial: Trial, { note }: BenchHost): Promise<void> {
  const { gateway, operation, mode } = trial;
  const what = `${gateway.name}, ${operation.name}, ${mode}`;
  const { errors, latencies } = await trial.load(WARM_UP);
  if (errors > 0 || latencies.length === 0) {
    const many = `${errors} of ${errors + latencies.length} answers`;
    throw new SamspillError('PROGRAM_ENDED', `${what}: ${many} were not what the merged schema says.`);
  }
  note(`Warm: ${what} (${latencies.length} answers, equal to what graphql-js says).`);
}

/** Each round begins with another gateway, so that none always follows the same one. */
function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function summarizeAll(trials: readonly Trial[], rounds: readonly Measurement[]): readonly Measurement[] {
  const usualWork = median(rounds.map(({ knownWork }) => knownWork));
  return trials.map(({ gateway, operation, mode }) =>
    summarize(
      rounds.filter(
        (one) => one.gateway === gateway.name && one.operation === operation.name && one.mode === mode,
      ),
      usualWork,
    ),
  );
}

function progressOf({ gateway, operation, mode, requestsPerSecond, cpuMs, errors }: Measurement): string {
  const figures = `${requestsPerSecond.toFixed(0)} req/s, ${cpuMs.toFixed(3)} ms CPU, ${errors} errors`;
  return `${gateway}, ${operation}, ${mode}: ${figures}`;
}
