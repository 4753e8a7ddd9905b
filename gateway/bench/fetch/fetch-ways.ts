import { setMaxListeners } from 'node:events';
import { Pool } from 'undici';
import { ConnectionPool } from '../../src/fetch/http/connection-pool.ts';
import { createOpenSocket } from '../../src/fetch/http/open-socket.ts';
import { createSubgraphClient } from '../../src/fetch/subgraph-client.ts';
import { createWriteRequest } from '../../src/fetch/write-request.ts';

/** A way to ask a subgraph, down to the text of the answer, of which it gives the length. */
export interface FetchWay {
  readonly name: string;
  readonly fetch: (body: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const LIMITS = { connections: 64, responseLimitBytes: 20_000_000 };
const { signal } = new AbortController();
setMaxListeners(0, signal);

const caller = () => ({
  requestId: '6f1d2c58-9a0e-4a75-8a3e-2f6a4f3b9d10',
  today: '2025-06-30',
  authorization: `Bearer ${'x'.repeat(300)}`,
  deadline: performance.now() + 10_000,
  signal,
});

const headersFor = ({ requestId, today, authorization }: ReturnType<typeof caller>) => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'x-request-id': requestId,
  'samspill-today': today,
  'samspill-deadline-ms': '9999',
  authorization,
});

/** Opens all the ways that are compared. */
export function openFetchWays(url: string): readonly FetchWay[] {
  return [undiciRequest(url), undiciDispatch(url), ownPool(url), ownClient(url)];
}

function undiciPool(url: string): { readonly pool: Pool; readonly path: string } {
  const { origin, pathname } = new URL(url);
  const { connections, responseLimitBytes } = LIMITS;
  const unlimited = { headersTimeout: 0, bodyTimeout: 0 };
  const pool = new Pool(origin, { connections, maxResponseSize: responseLimitBytes, ...unlimited });
  return { pool, path: pathname };
}

function undiciRequest(url: string): FetchWay {
  const { pool, path } = undiciPool(url);
  return {
    name: 'undici, request',
    fetch: async (body) => {
      const headers = headersFor(caller());
      const response = await pool.request({ path, method: 'POST', headers, body, signal });
      return (await response.body.text()).length;
    },
    close: () => pool.close(),
  };
}

function undiciDispatch(url: string): FetchWay {
  const { pool, path } = undiciPool(url);
  return {
    name: 'undici, dispatch with a handler that collects',
    fetch: (body) =>
      new Promise((resolve, reject) => {
        const parts: Buffer[] = [];
        const headers = headersFor(caller());
        pool.dispatch(
          { path, method: 'POST', headers, body },
          {
            onRequestStart: () => undefined,
            onResponseData: (_controller, part) => parts.push(part),
            onResponseEnd: () => {
              resolve((parts.length === 1 ? parts[0] : Buffer.concat(parts))?.toString().length ?? 0);
            },
            onResponseError: (_controller, fault) => {
              reject(fault);
            },
          },
        );
      }),
    close: () => pool.close(),
  };
}

function ownPool(url: string): FetchWay {
  const address = new URL(url);
  const pool = new ConnectionPool({ openSocket: createOpenSocket(address), ...LIMITS });
  const write = createWriteRequest(address);
  return {
    name: 'ours, the connections alone',
    fetch: (body) =>
      new Promise((resolve) => {
        const asking = caller();
        pool.send(
          () => write(body, asking),
          (outcome) => {
            resolve(outcome.kind === 'text' ? outcome.text.length : 0);
          },
        );
      }),
    close: () => pool.close(),
  };
}

function ownClient(url: string): FetchWay {
  const client = createSubgraphClient({ url, ...LIMITS });
  return {
    name: 'ours, the whole client, each for its own viewer, the answer parsed',
    fetch: async (body) => {
      const authorization = `Bearer ${String(Math.random()).padEnd(300, 'x')}`;
      const outcome = await client.fetch(
        { body, isShareable: true, mayChange: false },
        { ...caller(), authorization },
      );
      return outcome.kind === 'answer' ? body.length + 900 : 0;
    },
    close: () => client.close(),
  };
}
