import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { listen, type Listening } from '@samspill/shared/http/listen';
import { afterEach, describe, expect, it } from 'vitest';
import { deferred } from '../../../fixtures/deferred.ts';
import { lost } from '../fetch-outcome.ts';
import type { HttpOutcome } from './answer-reader.ts';
import { ConnectionPool } from './connection-pool.ts';
import { createOpenSocket } from './open-socket.ts';

const opened: { readonly pool: ConnectionPool; readonly server: Listening }[] = [];
afterEach(async () => {
  for (const { pool, server } of opened.splice(0)) {
    await pool.close();
    await server.close(0);
  }
});

async function openPool(handler: RequestListener, connections = 1) {
  const server = await listen({ handler, host: '127.0.0.1', port: 0 });
  const openSocket = createOpenSocket(new URL(server.url));
  const pool = new ConnectionPool({ openSocket, connections, responseLimitBytes: 1000 });
  opened.push({ pool, server });
  return { pool, server };
}

const written = (body: string) => {
  const bytes = Buffer.byteLength(body);
  const text = `POST /${body.length} HTTP/1.1\r\nhost: a\r\ncontent-length: ${bytes}\r\n\r\n${body}`;
  return { text, encoding: bytes === body.length ? 'latin1' : 'utf8' } as const;
};
const ask = (pool: ConnectionPool, body = 'a'): Promise<HttpOutcome> =>
  new Promise((resolve) => {
    pool.send(() => written(body), resolve);
  });
const textOf = (outcome: HttpOutcome) => (outcome.kind === 'text' ? outcome.text : outcome.reason);
const raw = (text: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`;

async function sendUnasked(socket: Socket, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await setImmediate();
  socket.write(raw('unasked'));
}

const echo: RequestListener = (message, response) => {
  const parts: Buffer[] = [];
  message.on('data', (part: Buffer) => parts.push(part));
  message.on('end', () => response.end(Buffer.concat(parts)));
};

describe('the connections to an address', () => {
  it.each([
    ['plain', 'a{}'],
    ['in any letters', 'æ→😀'],
    ['long', 'å'.repeat(400)],
  ])('carry a body that is %s', async (_what, body) => {
    const { pool } = await openPool(echo);
    expect(textOf(await ask(pool, body))).toBe(body);
  });

  it('carry one request after the other, each written when its turn has come', async () => {
    const sockets = new Set<unknown>();
    const first = deferred<ServerResponse>();
    const { pool } = await openPool((message, response) => {
      sockets.add(message.socket);
      if (sockets.size === 1 && message.url === '/1') first.resolve(response);
      else response.end('second');
    });
    const events: string[] = [];
    const one = ask(pool, '1').then(() => events.push('first answered'));
    const two = new Promise<HttpOutcome>((resolve) => {
      pool.send(() => {
        events.push('second written');
        return written('22');
      }, resolve);
    });
    (await first.promise).end('first');
    await one;
    expect([textOf(await two), events, sockets.size]).toEqual([
      'second',
      ['first answered', 'second written'],
      1,
    ]);
  });

  it('are not used again when the server said that it closes them', async () => {
    const sockets = new Set<unknown>();
    const { pool } = await openPool((message, response) => {
      sockets.add(message.socket);
      response.setHeader('connection', 'close').end('a');
    });
    expect([textOf(await ask(pool)), textOf(await ask(pool)), sockets.size]).toEqual(['a', 'a', 2]);
  });

  it('are replaced when the server has ended them at rest', async () => {
    const ended = deferred<undefined>();
    const sockets = new Set<IncomingMessage['socket']>();
    const { pool } = await openPool((message, response) => {
      sockets.add(message.socket);
      response.end('a');
    });
    await ask(pool);
    for (const socket of sockets)
      socket
        .once('close', () => {
          ended.resolve(undefined);
        })
        .end();
    await ended.promise;
    expect([textOf(await ask(pool)), sockets.size]).toEqual(['a', 2]);
  });

  it.each([1, 2])(
    'never take what a server sends unasked, %i turns later, for the next answer',
    async (turns) => {
      let asked = 0;
      const { pool } = await openPool(({ socket }, response) => {
        asked += 1;
        if (asked > 1) response.end('asked');
        else socket.write(raw('first'), () => void sendUnasked(socket, turns));
      });
      await ask(pool);
      expect(textOf(await ask(pool))).toBe('asked');
    },
  );

  it('are cut for a request that is taken back, and the next gets a new one', async () => {
    const begun = deferred<IncomingMessage>();
    let asked = 0;
    const { pool } = await openPool((message, response) => {
      asked += 1;
      if (asked === 1) begun.resolve(message);
      else response.end('next');
    });
    const first = deferred<HttpOutcome>();
    const takeBack = pool.send(() => written('a'), first.resolve);
    const next = ask(pool);
    const { socket } = await begun.promise;
    const closed = deferred<undefined>();
    socket.once('close', () => {
      closed.resolve(undefined);
    });
    takeBack(lost('CANCELLED', 'The test takes it back.'));
    expect(textOf(await first.promise)).toBe('CANCELLED');
    await closed.promise;
    expect(textOf(await next)).toBe('next');
  });

  it('never carry a request that is taken back in the line', async () => {
    const bodies: (string | undefined)[] = [];
    const first = deferred<ServerResponse>();
    const { pool } = await openPool(({ url }, response) => {
      bodies.push(url);
      if (bodies.length === 1) first.resolve(response);
      else response.end();
    });
    const one = ask(pool, '1');
    const second = deferred<HttpOutcome>();
    const takeBack = pool.send(() => written('22'), second.resolve);
    const third = ask(pool, '333');
    takeBack(lost('TIMEOUT', 'The test takes it back.'));
    expect(textOf(await second.promise)).toBe('TIMEOUT');
    (await first.promise).end();
    await Promise.all([one, third]);
    expect(bodies).toEqual(['/1', '/3']);
  });

  it('are all cut when the pool is closed, and nothing is sent any more', async () => {
    const begun = deferred<undefined>();
    const { pool } = await openPool(() => {
      begun.resolve(undefined);
    });
    const lossOf = [ask(pool), ask(pool)];
    await begun.promise;
    await pool.close();
    expect((await Promise.all([...lossOf, ask(pool)])).map(textOf)).toEqual(Array(3).fill('UNREACHABLE'));
  });

  it.each<[string, string, RequestListener]>([
    ['UNREACHABLE', 'nothing is said', ({ socket }) => socket.end()],
    ['INVALID_RESPONSE', 'it ends within the head', ({ socket }) => socket.end('HTTP/1.1 200 OK\r\n')],
    ['INVALID_RESPONSE', 'it ends within the body', ({ socket }) => socket.end(raw('abc').slice(0, -1))],
    ['INVALID_RESPONSE', 'something else is spoken', ({ socket }) => socket.write('+OK POP3 ready\r\n\r\n')],
    ['TOO_LARGE', 'too much is announced', ({ socket }) => socket.write(raw('x'.repeat(1001)).slice(0, 60))],
  ])('give a loss and are not used again: %s when %s', async (reason, _what, first) => {
    const sockets = new Set<unknown>();
    const { pool } = await openPool((message, response) => {
      sockets.add(message.socket);
      if (sockets.size === 1) first(message, response);
      else response.end('a');
    });
    expect([textOf(await ask(pool)), textOf(await ask(pool)), sockets.size]).toEqual([reason, 'a', 2]);
  });

  it('read an answer that ends with the connection', async () => {
    const { pool } = await openPool(({ socket }) => socket.end('HTTP/1.0 200 OK\r\n\r\nold'));
    expect(textOf(await ask(pool))).toBe('old');
  });
});
