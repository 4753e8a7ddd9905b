import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selfSigned } from '../../../fixtures/self-signed.ts';
import type { HttpOutcome } from './answer-reader.ts';
import { ConnectionPool } from './connection-pool.ts';
import { createOpenSocket, type Trust } from './open-socket.ts';

const certificate = selfSigned('localhost');
const server = createServer(certificate, (_request, response) => response.end('x'.repeat(100_000)));
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(host: string, trust: Trust): Promise<HttpOutcome> {
  const { port } = server.address() as AddressInfo;
  const openSocket = createOpenSocket(new URL(`https://${host}:${port}`), trust);
  const pool = new ConnectionPool({ openSocket, connections: 1, responseLimitBytes: 100_000 });
  const text = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const outcomes: HttpOutcome[] = [];
  for (let count = 0; count < 2; count++) {
    outcomes.push(
      await new Promise<HttpOutcome>((resolve) => {
        pool.send(() => ({ text, encoding: 'latin1' }), resolve);
      }),
    );
  }
  await pool.close();
  return outcomes[1] as HttpOutcome;
}

describe('a socket of TLS', () => {
  it('carries requests to a host whose certificate is believed', async () => {
    const outcome = await ask('localhost', { ca: certificate.cert });
    expect(outcome).toMatchObject({ kind: 'text', text: 'x'.repeat(100_000) });
  });

  it.each<[string, string, Trust]>([
    ['nobody vouches for the certificate', 'localhost', {}],
    ['the certificate is another host’s', '127.0.0.1', { ca: certificate.cert }],
  ])('carries nothing when %s', async (_what, host, trust) => {
    expect(await ask(host, trust)).toMatchObject({
      kind: 'lost',
      reason: 'UNREACHABLE',
      cause: expect.any(Error) as Error,
    });
  });
});
