/** What one time of a way costs, as the median of the rounds. */
export interface Cost {
  /** Milliseconds of this process's CPU: other programs take time from the clock, not from it. */
  readonly cpuMs: number;
  readonly clockMs: number;
}

/** Two ways to the same answer. */
export interface Pair {
  readonly guarded: () => Promise<string>;
  readonly plain: () => Promise<string>;
}

/** How many rounds, and how often each way is gone in one. */
export interface Length {
  readonly rounds: number;
  readonly times: number;
}

/** Measures both ways in turns, after rounds that are not counted; throws when they do not answer the same. */
export async function measureInTurns(
  { guarded, plain }: Pair,
  { rounds, times }: Length,
): Promise<Readonly<Record<keyof Pair, Cost>>> {
  const [one, other] = [await guarded(), await plain()];
  if (one !== other) throw new Error('The two ways do not answer the same.');
  const costs: Record<keyof Pair, Cost[]> = { guarded: [], plain: [] };
  for (let round = -3; round < rounds; round++) {
    const [ofGuarded, ofPlain] = [await costOf(guarded, times), await costOf(plain, times)];
    if (round < 0) continue;
    costs.guarded.push(ofGuarded);
    costs.plain.push(ofPlain);
  }
  return { guarded: medianOf(costs.guarded), plain: medianOf(costs.plain) };
}

async function costOf(way: () => Promise<string>, times: number): Promise<Cost> {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  for (let time = 0; time < times; time++) await way();
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / times, clockMs: (performance.now() - clock) / times };
}

function medianOf(costs: readonly Cost[]): Cost {
  const middle = (figures: readonly number[]): number =>
    [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
  return {
    cpuMs: middle(costs.map(({ cpuMs }) => cpuMs)),
    clockMs: middle(costs.map(({ clockMs }) => clockMs)),
  };
}
