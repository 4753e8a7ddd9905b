import net from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { openFixtureGraph } from '../../fixtures/open-fixture-graph.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('a gateway connects to its subgraphs and to nobody else, however long it runs and whatever keys it finds', async () => {
  vi.stubEnv('APOLLO_KEY', 'service:fixture:key');
  vi.stubEnv('APOLLO_GRAPH_REF', 'fixture@current');
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true');
  vi.stubEnv('APOLLO_TELEMETRY_DISABLED', undefined);
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout'] });
  const connect = vi.spyOn(net.Socket.prototype, 'connect');
  const graph = await openFixtureGraph({ NODE_ENV: 'production' });
  await graph.ask('{ counties { name unemployed } }');
  await vi.advanceTimersByTimeAsync(86_400_000);
  const known = [graph, ...Object.values(graph.subgraphs)].map(({ url }) => new URL(url).port);
  const asked = connect.mock.calls.map(([target]) => targetOf(target));
  expect(new Set(asked)).toEqual(new Set(known.filter((port) => asked.includes(port))));
  expect(asked.length).toBeGreaterThanOrEqual(3);
  await graph.close();
});

/** Node hands a socket its options alone or in a list. */
function targetOf(target: unknown): string {
  const [options] = [target].flat() as readonly { readonly host?: string; readonly port?: number | string }[];
  return options?.host === '127.0.0.1' ? String(options.port) : String(options?.host);
}
