/** One way to do some work. */
export interface Way {
  readonly name: string;
  /** How many units the work has, such as objects. */
  readonly units: number;
  /** Does it once and gives something, so that it cannot be left out. */
  readonly once: () => number;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** How long each way is repeated in a round, in milliseconds. */
  readonly millis: number;
}

/** The median over the rounds of the nanoseconds of CPU for a unit, by the way's name. Every round goes through all ways. */
export function measureWays(
  ways: readonly Way[],
  { rounds, millis }: MeasureOptions,
): ReadonlyMap<string, number> {
  const figures = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const way of ways) {
      const figure = nanosPerUnit(way, millis);
      if (round >= 0) figures.get(way.name)?.push(figure);
    }
  }
  return new Map([...figures].map(([name, all]) => [name, median(all)]));
}

/** CPU of this process, with what the garbage costs: other programs take time from the clock, not from it. */
function nanosPerUnit({ once, units }: Way, millis: number): number {
  const before = process.cpuUsage();
  const end = performance.now() + millis;
  let times = 0;
  while (performance.now() < end) {
    if (once() === 0) throw new Error('Nothing was made.');
    times += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / times / units;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
