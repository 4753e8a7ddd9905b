import { getEventListeners } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { listen, type Listening } from '@samspill/shared/http/listen';
import { afterEach, describe, expect, it } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import { createSubgraphClient, type Caller, type SubgraphClient } from './subgraph-client.ts';

const opened: { readonly client: SubgraphClient; readonly server: Listening }[] = [];
afterEach(async () => {
  for (const { client, server } of opened.splice(0)) {
    await client.close();
    await server.close(0);
  }
});

async function openClient(handler: RequestListener, connections = 4): Promise<SubgraphClient> {
  const server = await listen({ handler, host: '127.0.0.1', port: 0 });
  const url = `${server.url}/graphql?tenant=1`;
  const client = createSubgraphClient({ url, connections, responseLimitBytes: 1000 });
  opened.push({ client, server });
  return client;
}

const request = { body: '{"query":"{ a }"}', isShareable: true, mayChange: false };
const callerOf = (signal: AbortSignal, leftMs = 60_000): Caller => ({
  requestId: 'fixture',
  today: '2025-06-30',
  deadline: performance.now() + leftMs,
  signal,
});
const patient = callerOf(new AbortController().signal);

const answer = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"a":1}}');
};

describe('a subgraph client', () => {
  it('asks at the address that it was given, with what holds for the whole request', async () => {
    const seen: IncomingMessage[] = [];
    const client = await openClient((message, response) => {
      seen.push(message);
      answer(response);
    });
    expect(await client.fetch(request, { ...patient, purpose: 'APEL' })).toEqual({
      kind: 'answer',
      isPlain: true,
      shared: [],
      data: { a: 1 },
      errors: [],
      bytes: 16,
    });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/graphql?tenant=1',
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'fixture',
        'samspill-today': '2025-06-30',
        'samspill-purpose': 'APEL',
        'samspill-deadline-ms': expect.stringMatching(/^\d{4,5}$/) as string,
      },
    });
  });

  it('opens no more connections than it may, and keeps them', async () => {
    const waiting: ServerResponse[] = [];
    const sockets = new Set<unknown>();
    const full = deferred<undefined>();
    const client = await openClient((message, response) => {
      sockets.add(message.socket);
      waiting.push(response);
      if (waiting.length === 2) full.resolve(undefined);
      if (waiting.length > 2) answer(response);
    }, 2);
    const alone = { ...request, isShareable: false };
    const fetches = Array.from({ length: 8 }, () => client.fetch(alone, patient));
    await full.promise;
    for (const response of waiting) answer(response);
    expect((await Promise.all(fetches)).map(({ kind }) => kind)).toEqual(Array(8).fill('answer'));
    expect(sockets.size).toBe(2);
  });

  it('does not ask when the time is up', async () => {
    let asked = 0;
    const client = await openClient(() => (asked += 1));
    const late = callerOf(new AbortController().signal, 0);
    expect(await client.fetch(request, late)).toMatchObject({ kind: 'lost', reason: 'TIMEOUT' });
    expect(asked).toBe(0);
  });

  it.each(['TIMEOUT', 'CANCELLED'])('stops when the request ends, and says why: %s', async (reason) => {
    const end = new AbortController();
    const client = await openClient(() => {
      end.abort(reason);
    });
    expect(await client.fetch(request, callerOf(end.signal))).toMatchObject({ kind: 'lost', reason });
  });

  it('remembers how the last fetch went, unless the client of the request left', async () => {
    const end = new AbortController();
    let listener: RequestListener = (_message, response) => {
      answer(response);
    };
    const client = await openClient((message, response) => {
      listener(message, response);
    });
    expect(client.lastOutcome()).toBe('NOT_ASKED');
    await client.fetch(request, patient);
    expect(client.lastOutcome()).toBe('ANSWERED');
    listener = () => {
      end.abort('CANCELLED');
    };
    await client.fetch(request, callerOf(end.signal));
    expect(client.lastOutcome()).toBe('ANSWERED');
    listener = (message) => {
      message.socket.destroy();
    };
    await client.fetch(request, patient);
    expect(client.lastOutcome()).toBe('UNREACHABLE');
  });

  it.each(['Bearer a\r\nx: b', 'Bearer å', 'Bearer \0'])(
    'sends no header that could be read as two: %j',
    async (authorization) => {
      let asked = 0;
      const client = await openClient(() => (asked += 1));
      expect(await client.fetch(request, { ...patient, authorization })).toMatchObject({
        reason: 'UNREACHABLE',
      });
      expect(asked).toBe(0);
    },
  );

  it('has one listener on the signal of a request, however many fetches that has', async () => {
    const { signal } = new AbortController();
    const client = await openClient((_message, response) => {
      answer(response);
    });
    const caller = callerOf(signal);
    const fetches = Array.from({ length: 20 }, (_, id) =>
      client.fetch({ ...request, body: `{"query":"{ a${id} }"}` }, caller),
    );
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await Promise.all(fetches);
  });
});
