import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSubgraphServers } from '../subgraphs/create-subgraph-servers.ts';
import { expectedAnswer } from '../workload/expected-answer.ts';
import { DEEP, SMALL } from '../workload/operations.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../workload/subgraph-schemas.ts';
import { createHandGateway } from './hand-gateway.ts';

const servers: Server[] = [];
let counts: () => Promise<unknown>;
let ask: (query: string, headers?: Record<string, string>) => Promise<{ status: number; text: string }>;

async function open(server: Server): Promise<number> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const ports = await Promise.all(createSubgraphServers().map(open));
  const named = Object.fromEntries(SUBGRAPH_NAMES.map((name, index) => [name, ports[index]]));
  const port = await open(createServer(createHandGateway(named as Record<SubgraphName, number>)));
  counts = async () => (await fetch(`http://127.0.0.1:${ports.at(-1) ?? 0}`)).json();
  ask = async (query, headers = {}) => {
    const body = JSON.stringify({ query, variables: { trace: 'trace-000000000001' } });
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };
});
afterAll(() => {
  for (const server of servers) server.close();
});

it('answers the deep query as graphql-js does, in seven fetches', async () => {
  const { text } = await ask(DEEP.query, { authorization: 'Bearer a' });
  expect(JSON.parse(text)).toEqual({ data: await expectedAnswer(DEEP) });
  expect(await counts()).toEqual({ accounts: 2, inventory: 2, products: 2, reviews: 1 });
});

it('has its fields in the order of the query, and the size of the public workload', async () => {
  const { text } = await ask(DEEP.query);
  expect(text).toBe(JSON.stringify({ data: await expectedAnswer(DEEP) }));
  expect(Math.round(text.length / 1000)).toBe(87);
});

it('says that it knows no other query', async () => {
  const { status, text } = await ask(SMALL.query);
  expect([status, text]).toEqual([500, expect.stringContaining('knows the deep query alone')]);
});
