import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openFixtureGraph } from '../fixtures/open-fixture-graph.ts';

const QUESTION = JSON.stringify({
  query: `{ ${Array.from({ length: 30 }, (_, at) => `name${at}: counties { name }`).join(' ')} }`,
});

/** Asks as a client that leaves an answer as it came. */
async function ask(url: string, encoding: string) {
  const headers = { 'content-type': 'application/json', 'accept-encoding': encoding };
  return new Promise<{ readonly headers: object; readonly body: Buffer }>((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent: false }, (answer) => {
      buffer(answer).then((body) => {
        resolve({ headers: answer.headers, body });
      }, reject);
    });
    asked.on('error', reject).end(QUESTION);
  });
}

it('answers are made shorter as the setting says, and say what they vary on', async () => {
  const graph = await openFixtureGraph({ GATEWAY_COMPRESSION: 'br' });
  const [brotli, gzip, plain] = await Promise.all(
    ['gzip, br', 'gzip', 'identity'].map((encoding) => ask(graph.url, encoding)),
  );
  await graph.close();
  const vary = 'accept, authorization, accept-encoding';
  expect(brotli?.headers).toMatchObject({ 'content-encoding': 'br', vary });
  expect(gzip?.headers).toMatchObject({ 'content-encoding': 'gzip', vary });
  expect(plain?.headers).toMatchObject({ vary, 'content-length': String(plain?.body.length) });
  expect(plain?.headers).not.toHaveProperty('content-encoding');
  const texts = [brotliDecompressSync(brotli?.body ?? ''), gunzipSync(gzip?.body ?? ''), plain?.body];
  expect(new Set(texts.map(String)).size).toBe(1);
  expect(JSON.parse(String(plain?.body))).toMatchObject({ data: { name29: [{ name: 'Østfold' }, {}, {}] } });
});

it('unless a setting says so, every answer goes out as it is', async () => {
  const graph = await openFixtureGraph();
  const { headers } = await ask(graph.url, 'gzip, br');
  await graph.close();
  expect(headers).not.toHaveProperty('content-encoding');
});
