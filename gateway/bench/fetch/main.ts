import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openFetchWays, type FetchWay } from './fetch-ways.ts';

const CONCURRENCY = 50;

const BODIES = [300, 1_000, 3_000, 6_000].map((size) =>
  JSON.stringify({
    query:
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { name } } }',
    variables: {
      representations: Array.from({ length: Math.ceil(size / 40) }, (_, id) => ({
        __typename: 'Thing',
        id: String(id + 1_000_000),
      })),
    },
  }),
);

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, fetches: { type: 'string', default: '10000' } },
});
const rounds = Number(values.rounds);
const fetches = Number(values.fetches);

/** Fetches a number of times, fifty at a time, and gives the microseconds of this process's CPU for each. */
async function measure(way: FetchWay): Promise<number> {
  let begun = 0;
  const fetchOn = async (): Promise<void> => {
    for (let at = begun++; at < fetches; at = begun++) {
      if ((await way.fetch(BODIES[at % BODIES.length] ?? '')) < 900) throw new Error('An answer was short.');
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: CONCURRENCY }, fetchOn));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / fetches;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

const server = fork(new URL('near-free-server/main.ts', import.meta.url), { stdio: 'inherit' });
const [port] = (await once(server, 'message')) as [number];
const ways = openFetchWays(`http://127.0.0.1:${port}/graphql`);
const measured = new Map<FetchWay, number[]>(ways.map((way) => [way, []]));
for (let round = 0; round <= rounds; round++) {
  for (const way of ways) {
    const figure = await measure(way);
    if (round > 0) measured.get(way)?.push(figure);
  }
}
console.log(`CPU in µs for each fetch, ${CONCURRENCY} at a time, median of ${rounds} rounds of ${fetches}:`);
for (const [{ name }, figures] of measured) console.log(`${median(figures).toFixed(1).padStart(7)}  ${name}`);
await Promise.all(ways.map((way) => way.close()));
server.disconnect();
