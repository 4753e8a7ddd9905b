import type { Explanation } from '@samspill/shared/explanation';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

const UNITS =
  '{ deals { parties { organisation { ... on Unit { name } ... on Administration { name } } } } }';
const ASKED: Record<string, string> = { 'samspill-explain': 'yes' };

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterEach(() => {
  graph.subgraphs.labour.answerBy();
});
afterAll(() => graph.close());

async function explain(query: string, { on = graph, variables = {}, headers = ASKED } = {}) {
  const { text, headers: got, status } = await on.ask(query, variables, headers);
  const answer = JSON.parse(text) as { extensions?: { explain?: Explanation } };
  return { status, text, cached: got.get('cache-control'), explain: answer.extensions?.explain };
}

describe('an answer that is asked for it', () => {
  it('tells its plan, each request, and how many objects were found and sent', async () => {
    const { explain: explained, cached } = await explain(UNITS);
    expect(explained?.fetches.map(({ subgraph, path }) => [subgraph, path])).toEqual([
      ['agreements', ''],
      ['labour', 'deals.@.parties.@.organisation'],
      ['education', 'deals.@.parties.@.organisation'],
    ]);
    const requests = explained?.run?.requests ?? [];
    expect(requests.map(({ subgraph, outcome, fetches }) => ({ subgraph, outcome, fetches }))).toEqual(
      expect.arrayContaining([
        {
          subgraph: 'agreements',
          outcome: 'ANSWERED',
          fetches: [{ fetch: 0, representations: 0, distinct: 0 }],
        },
        { subgraph: 'labour', outcome: 'ANSWERED', fetches: [{ fetch: 1, representations: 3, distinct: 2 }] },
        {
          subgraph: 'education',
          outcome: 'ANSWERED',
          fetches: [{ fetch: 2, representations: 1, distinct: 1 }],
        },
      ]),
    );
    const [first, ...others] = requests;
    for (const { startedMs, endedMs, requestBytes, answerBytes } of requests) {
      expect(endedMs).toBeGreaterThanOrEqual(startedMs);
      expect([requestBytes, answerBytes].every((bytes) => (bytes ?? 0) > 20)).toBe(true);
    }
    for (const { startedMs } of others) expect(startedMs).toBeGreaterThanOrEqual(first?.endedMs ?? Infinity);
    expect(explained?.run?.totalMs).toBe(Math.max(...requests.map(({ endedMs }) => endedMs)));
    expect(cached).toBe('no-store');
    expect(explained?.cost?.actual).toEqual({ type: 12, field: 8 });
    expect(explained?.cost?.estimated.type).toBeGreaterThan(12);
  });

  it('tells what was lost and why, and has the rest', async () => {
    await graph.subgraphs.labour.stop();
    const { explain: explained } = await explain('{ counties { name unemployed } }');
    await graph.subgraphs.labour.start();
    expect(explained?.run?.requests).toMatchObject([
      { subgraph: 'education', outcome: 'ANSWERED' },
      { subgraph: 'labour', outcome: 'UNREACHABLE', answerBytes: null },
    ]);
  });

  it('is its own, also when others ask the same at the same time', async () => {
    const answers = await Promise.all([UNITS, UNITS, UNITS].map((query) => explain(query)));
    for (const { explain: explained } of answers) expect(explained?.run?.requests).toHaveLength(3);
  });

  it('holds no address, no value and no token', async () => {
    const variables = { code: '31', short: true };
    const query = 'query ($code: ID!) { county(code: $code) { name(short: true) unemployed(last: 2) } }';
    const { explain: explained } = await explain(query, { variables });
    const said = JSON.stringify(explained);
    expect(said).toContain('county(code: $code)');
    for (const { url } of Object.values(graph.subgraphs)) expect(said).not.toContain(new URL(url).port);
    expect(said).not.toMatch(/http|"31"|Østfold|Øst/);
  });

  it('of an operation that is refused says nothing of how', async () => {
    expect(await explain('{ countries }')).toMatchObject({ status: 400, explain: undefined });
  });
});

describe('an answer', () => {
  it('that is not asked for it has none', async () => {
    const { explain: explained, cached } = await explain(UNITS, { headers: {} });
    expect([explained, cached]).toEqual([undefined, null]);
  });

  it.each([
    [{ NODE_ENV: 'production' }, false],
    [{ GATEWAY_EXPLAIN: 'off' }, false],
    [{ NODE_ENV: 'production', GATEWAY_EXPLAIN: 'on' }, true],
  ])('under %j explains itself: %s', async (environment, explains) => {
    const on = await openFixtureGraph(environment);
    const { explain: explained, text } = await explain(UNITS, { on });
    await on.close();
    expect([explained !== undefined, text.includes('extensions":{"explain')]).toEqual([explains, explains]);
  });
});
