import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { listen, type Listening } from '@samspill/shared/http/listen';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deferred, type Deferred } from '../../fixtures/deferred.ts';
import type { FetchOutcome } from './fetch-outcome.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';

interface Taken {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

let taken: Taken[];
let awaited: Map<number, Deferred<Taken>>;
let server: Listening;
let client: SubgraphClient;

beforeEach(async () => {
  taken = [];
  awaited = new Map();
  server = await listen({
    host: '127.0.0.1',
    port: 0,
    handler: (message, response) => {
      taken.push({ message, response });
      awaited.get(taken.length)?.resolve({ message, response });
    },
  });
  client = createSubgraphClient({ url: server.url, connections: 8, responseLimitBytes: 1000 });
});
afterEach(async () => {
  await client.close();
  await server.close(0);
});

/** The request that came as the first, the second … */
function request(number: number): Promise<Taken> {
  const known = taken[number - 1];
  if (known) return Promise.resolve(known);
  const wanted = awaited.get(number) ?? deferred<Taken>();
  awaited.set(number, wanted);
  return wanted.promise;
}

async function answer(number: number, text = '{"data":{"a":{"b":1}}}'): Promise<void> {
  const { response } = await request(number);
  response.setHeader('content-type', 'application/json').end(text);
}

const QUERY = { body: '{"query":"{ a { b } }"}', isShareable: true, mayChange: false };

interface Viewer {
  readonly authorization?: string;
  readonly today?: string;
  readonly purpose?: Purpose;
  readonly leftMs?: number;
}

function openCaller({ authorization, today = '2025-06-30', purpose, leftMs = 100_000 }: Viewer = {}) {
  const end = new AbortController();
  const deadline = performance.now() + leftMs;
  const caller = { requestId: 'fixture', today, authorization, purpose, deadline, signal: end.signal };
  return { caller, end };
}
const ask = (viewer?: Viewer, query = QUERY) => client.fetch(query, openCaller(viewer).caller);
const dataOf = (outcome: FetchOutcome) => (outcome.kind === 'answer' ? outcome.data : outcome.reason);

describe('queries that are the same at the same time', () => {
  it('are one request, and nobody writes into what another has got', async () => {
    const fetches = [ask(), ask({ leftMs: 50_000 }), ask({ leftMs: 200_000 })];
    await answer(1);
    const outcomes = (await Promise.all(fetches)).map(dataOf) as { a: { b: number } }[];
    for (const data of outcomes) data.a.b += 1;
    expect(outcomes).toEqual(Array(3).fill({ a: { b: 2 } }));
    expect(taken).toHaveLength(1);
  });

  it('share a loss too', async () => {
    const fetches = [ask(), ask()];
    (await request(1)).message.socket.destroy();
    expect((await Promise.all(fetches)).map(dataOf)).toEqual(['UNREACHABLE', 'UNREACHABLE']);
    expect(taken).toHaveLength(1);
  });

  it('are asked again once they are answered', async () => {
    for (const number of [1, 2]) {
      const fetch = ask();
      await answer(number, `{"data":{"a":${number}}}`);
      expect(dataOf(await fetch)).toEqual({ a: number });
    }
  });

  it.each<[string, Viewer, typeof QUERY]>([
    ['of another viewer', { authorization: 'Bearer b' }, QUERY],
    ['of nobody', {}, QUERY],
    ['of another day', { authorization: 'Bearer a', today: '2025-07-01' }, QUERY],
    ['of another purpose', { authorization: 'Bearer a', purpose: 'APEL' }, QUERY],
    ['of another text', { authorization: 'Bearer a' }, { ...QUERY, body: '{"query":"{ a { c } }"}' }],
    ['that may not be shared', { authorization: 'Bearer a' }, { ...QUERY, isShareable: false }],
  ])('never share the answer with one %s', async (_what, viewer, query) => {
    const one = ask({ authorization: 'Bearer a' });
    const other = ask(viewer, query);
    await answer(1, '{"data":{"a":1}}');
    await answer(2, '{"data":{"a":2}}');
    expect((await Promise.all([one, other])).map(dataOf)).toEqual(
      expect.arrayContaining([{ a: 1 }, { a: 2 }]),
    );
    expect(taken).toHaveLength(2);
  });

  it('are never shared when they change something', async () => {
    const mutation = { ...QUERY, isShareable: false, mayChange: true };
    const fetches = [ask({}, mutation), ask({}, mutation)];
    await answer(1);
    await answer(2);
    await Promise.all(fetches);
    expect(taken).toHaveLength(2);
  });
});

it('what is read by one alone changes nothing: others go on sharing what was read before it', async () => {
  const early = ask();
  await request(1);
  const alone = ask({}, { ...QUERY, isShareable: false });
  await answer(2);
  await alone;
  const late = ask();
  await answer(1, '{"data":{"a":"shared"}}');
  expect((await Promise.all([early, late])).map(dataOf)).toEqual([{ a: 'shared' }, { a: 'shared' }]);
  expect(taken).toHaveLength(2);
});

it('what was read before a change is never given to who asks after it, whatever subgraph was changed', async () => {
  const other = createSubgraphClient({ url: server.url, connections: 1, responseLimitBytes: 1000 });
  for (const changed of [client, other]) {
    const before = taken.length;
    const early = ask();
    await request(before + 1);
    const change = changed.fetch({ ...QUERY, isShareable: false, mayChange: true }, openCaller().caller);
    await answer(before + 2);
    await change;
    const late = ask();
    await answer(before + 3, '{"data":{"a":"changed"}}');
    expect(dataOf(await late)).toEqual({ a: 'changed' });
    await answer(before + 1);
    expect(dataOf(await early)).toEqual({ a: { b: 1 } });
  }
  await other.close();
});

describe('who waits for the same answer', () => {
  it.each(['the first', 'another'])('is left alone when %s leaves, who hears it at once', async (who) => {
    const callers = [openCaller(), openCaller()] as const;
    const fetches = callers.map(({ caller }) => client.fetch(QUERY, caller));
    await request(1);
    const leaving = who === 'the first' ? 0 : 1;
    callers[leaving].end.abort('CANCELLED');
    expect(dataOf((await fetches[leaving]) as FetchOutcome)).toBe('CANCELLED');
    await answer(1);
    expect(dataOf((await fetches[1 - leaving]) as FetchOutcome)).toEqual({ a: { b: 1 } });
    expect(taken).toHaveLength(1);
  });

  it('ends the request by leaving last', async () => {
    const callers = [openCaller(), openCaller()];
    const fetches = callers.map(({ caller }) => client.fetch(QUERY, caller));
    const { message } = await request(1);
    const cut = deferred<undefined>();
    message.socket.once('close', () => {
      cut.resolve(undefined);
    });
    for (const { end } of callers) end.abort('CANCELLED');
    expect((await Promise.all(fetches)).map(dataOf)).toEqual(['CANCELLED', 'CANCELLED']);
    await cut.promise;
    const anew = ask();
    await answer(2);
    expect(dataOf(await anew)).toEqual({ a: { b: 1 } });
  });

  it('is told at its own time when it has less than the first', async () => {
    const first = ask();
    const { caller, end } = openCaller({ leftMs: 50_000 });
    const second = client.fetch(QUERY, caller);
    await request(1);
    end.abort('TIMEOUT');
    expect(dataOf(await second)).toBe('TIMEOUT');
    await answer(1);
    expect(dataOf(await first)).toEqual({ a: { b: 1 } });
  });

  it('asks together with the rest, and with the time of who has most, when the time of the first is up', async () => {
    const { caller, end } = openCaller();
    const first = client.fetch(QUERY, caller);
    const others = [ask({ leftMs: 200_000 }), ask({ leftMs: 300_000 })];
    await request(1);
    end.abort('TIMEOUT');
    expect(dataOf(await first)).toBe('TIMEOUT');
    const { message } = await request(2);
    expect(Number(message.headers['samspill-deadline-ms'])).toBeGreaterThan(200_000);
    await answer(2);
    expect((await Promise.all(others)).map(dataOf)).toEqual(Array(2).fill({ a: { b: 1 } }));
    expect(taken).toHaveLength(2);
  });

  it('does not take what the subgraph says after the time of a first who had left', async () => {
    const { caller, end } = openCaller();
    const first = client.fetch(QUERY, caller);
    const second = ask({ leftMs: 200_000 });
    await request(1);
    end.abort('CANCELLED');
    await first;
    caller.deadline = performance.now();
    await answer(1, '{"data":{"a":"given up"}}');
    await answer(2);
    expect(dataOf(await second)).toEqual({ a: { b: 1 } });
  });

  it('boards no flight whose first has no time left', async () => {
    const { caller } = openCaller();
    const first = client.fetch(QUERY, caller);
    await request(1);
    caller.deadline = performance.now();
    const second = ask();
    await answer(2, '{"data":{"a":2}}');
    expect(dataOf(await second)).toEqual({ a: 2 });
    await answer(1);
    expect(dataOf(await first)).toEqual({ a: { b: 1 } });
  });
});
