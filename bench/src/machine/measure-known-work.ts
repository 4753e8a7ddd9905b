const TIMES = 60;

/**
 * Work that is the same on every machine and every day: how many microseconds of a processor it takes tells how fast the
 * machine is just now. It reads and writes JSON, which is most of what a gateway does.
 */
export function measureKnownWork(cpuMicroseconds: () => number): number {
  const rows = Array.from({ length: 400 }, (_, id) => ({
    id,
    name: `Thing ${id}`,
    price: id * 7,
    tags: ['a', 'b'],
  }));
  let text = JSON.stringify(rows);
  const before = cpuMicroseconds();
  for (let time = 0; time < TIMES; time += 1) text = JSON.stringify(JSON.parse(text));
  return cpuMicroseconds() - before;
}
