import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deferred } from '../fixtures/deferred.ts';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  for (const subgraph of Object.values(graph.subgraphs)) subgraph.answerBy();
});

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, graph.url), { redirect: 'manual', ...init });

describe('a request', () => {
  it('is answered from the subgraphs that own its fields, by the plan that is told', async () => {
    const answer = await graph.ask('query Both { counties { name unemployed } }');
    expect(answer).toMatchObject({
      status: 200,
      errors: [],
      data: { counties: [{ name: 'Østfold', unemployed: 100 }, {}, {}] },
    });
    expect(graph.plans.at(-1)).toMatchObject([
      { subgraph: 'education', path: [] },
      { subgraph: 'labour', path: ['counties', '@'] },
    ]);
  });

  it('hands on its id, the day in Norway and the time that is left', async () => {
    const answer = await graph.ask('{ counties { name } }', {}, { 'x-request-id': 'mine-3' });
    const { headers } = graph.subgraphs.education.requests.at(-1) ?? {};
    expect(answer.headers.get('x-request-id')).toBe('mine-3');
    expect(headers?.['x-request-id']).toBe('mine-3');
    expect(headers?.['samspill-today']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Number(headers?.['samspill-deadline-ms'])).toSatisfy((left: number) => left > 0 && left <= 10_000);
  });

  it('is logged in one line, without its variables', async () => {
    await graph.ask(
      'query Named($code: ID!) { county(code: $code) { name } }',
      { code: 'hush' },
      { 'x-request-id': 'mine-4' },
    );
    const lines = graph
      .logged()
      .split('\n')
      .filter((line) => line.includes('mine-4'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"operationName":"Named","durationMs":\d+,"codes":\[\]/);
    expect(graph.logged()).not.toContain('hush');
  });

  it('that names no operation of its document is refused with the code for that', async () => {
    const answer = await graph.ask('query A { __typename } query B { __typename }');
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ]);
  });

  it('with a day that is none is refused before anything is fetched', async () => {
    const before = graph.subgraphs.education.requests.length;
    const literal = await graph.ask('{ counties(asOf: "2025-02-30") { name } }');
    const variable = await graph.ask('query ($day: Date) { counties(asOf: $day) { name } }', {
      day: 'today',
    });
    for (const { status, errors } of [literal, variable]) {
      expect([status, errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect(graph.subgraphs.education.requests).toHaveLength(before);
  });

  it('can come by GET, unless a page of another site could have sent it or it changes something', async () => {
    const question = `/graphql?query=${encodeURIComponent('{ counties { code } }')}`;
    const change = `/graphql?query=${encodeURIComponent('mutation { renameCounty(code: "1", name: "X") { code } }')}`;
    const headers = { 'apollo-require-preflight': '1' };
    expect((await get(question, { headers })).status).toBe(200);
    expect((await get(question)).status).toBe(400);
    expect((await get(change, { headers })).status).toBe(405);
  });

  it.each<[string, number, RequestInit]>([
    ['no JSON', 400, { body: '{' }],
    ['text', 415, { body: '{}', headers: { 'content-type': 'text/plain' } }],
    [
      'another character set',
      415,
      { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
    ],
    ['a batch', 400, { body: '[{"query":"{ __typename }"}]' }],
    ['a persisted query', 200, { body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}' }],
    ['an unknown method', 405, { method: 'DELETE' }],
  ])('with %s is refused with %i and a code', async (_what, status, init) => {
    const answer = await get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...init,
    });
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect(answer.status).toBe(status);
    expect(errors[0]?.extensions.code).toMatch(/^(BAD_REQUEST|PERSISTED_QUERY_NOT_SUPPORTED)$/);
  });
});

describe('a gateway', () => {
  it('is alive and ready while the subgraphs are down, and says how the last fetches went, without addresses', async () => {
    const own = await openFixtureGraph();
    await own.subgraphs.labour.stop();
    await own.ask('{ counties { name unemployed } }');
    const healthy = await fetch(new URL('/healthz', own.url));
    const ready = await fetch(new URL('/readyz', own.url));
    expect([healthy.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({
      ready: true,
      subgraphs: { agreements: 'NOT_ASKED', education: 'ANSWERED', labour: 'UNREACHABLE' },
    });
    await own.close();
  });

  it('is no longer ready once closing has begun, and still alive', async () => {
    const own = await openFixtureGraph();
    own.gateway.beginClosing();
    const ready = await fetch(new URL('/readyz', own.url));
    expect([ready.status, await ready.json()]).toMatchObject([503, { ready: false }]);
    expect((await fetch(new URL('/healthz', own.url))).status).toBe(200);
    expect(await own.ask('{ counties { code } }')).toMatchObject({ status: 200, errors: [] });
    await own.close();
  });

  it('finishes a request under way when it is closed', async () => {
    const own = await openFixtureGraph();
    const reached = deferred<ServerResponse>();
    own.subgraphs.education.answerBy((_request, response) => {
      reached.resolve(response);
    });
    const asked = own.ask('{ counties { code } }');
    const response = await reached.promise;
    const closed = own.listening.close();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"counties":[]}}');
    expect(await asked).toMatchObject({ status: 200, data: { counties: [] } });
    await closed;
    await own.close();
  });

  it('stops asking subgraphs when the client leaves', async () => {
    const departure = new AbortController();
    const left = deferred<boolean>();
    graph.subgraphs.education.answerBy((_request, response) => {
      response.on('close', () => {
        left.resolve(response.writableFinished);
      });
      departure.abort();
    });
    const body = JSON.stringify({ query: '{ counties { code } }' });
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(graph.url, { method: 'POST', headers, body, signal: departure.signal });
    await expect(asked).rejects.toThrow();
    expect(await left.promise).toBe(false);
  });
});
