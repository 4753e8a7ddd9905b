import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());

const get = (path: string) =>
  fetch(new URL(path, graph.url), { redirect: 'manual', headers: { accept: 'text/html' } });

describe('the explorer', () => {
  it('is a page that names no other host and may load nothing from one', async () => {
    const page = await get('/explorer');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await page.text()).not.toMatch(/https?:|\/\//);
  });

  it('serves every file that its page loads', async () => {
    const page = await (await get('/explorer')).text();
    const files = [...page.matchAll(/(?:src|href)="(explorer\/[^"]+)"/g)].map(([, file]) => `/${file ?? ''}`);
    expect(files).toHaveLength(6);
    for (const file of files) {
      const answer = await get(file);
      expect([file, answer.status, (await answer.text()).length > 10]).toEqual([file, 200, true]);
    }
  });

  it('is where a browser lands that comes to look at the graph', async () => {
    const answer = await get('/graphql');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/explorer']);
  });

  it('is not there in production unless it is switched on', async () => {
    for (const [choice, status] of [
      ['auto', 404],
      ['on', 200],
    ] as const) {
      const own = await openFixtureGraph({ NODE_ENV: 'production', GATEWAY_EXPLORER: choice });
      expect((await fetch(new URL('/explorer', own.url))).status).toBe(status);
      await own.close();
    }
  });
});
