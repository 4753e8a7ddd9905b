import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeFixtures, openFixtureGraph } from '../../fixtures/open-fixture-graph.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { createStockPlanner } from './create-stock-planner.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { summarizePlan } from './summarize-plan.ts';

const planner = createStockPlanner(loadSupergraph(composeFixtures()));

const plan = (text: string, operationName?: string) =>
  planner.plan({ document: parse(text), documentHash: text, operationName });

describe('a plan', () => {
  it('asks the owner of a root field, then the others for the entities it gives', () => {
    const fetches = summarizePlan(plan('{ deals { parties { organisation { ... on Unit { name } } } } }'));
    expect(fetches.map(({ subgraph, path }) => [subgraph, path.join('.')])).toEqual([
      ['agreements', ''],
      ['labour', 'deals.@.parties.@.organisation'],
    ]);
  });

  it('holds the fetches of conditional parts', () => {
    const fetches = summarizePlan(
      plan(
        'query ($all: Boolean!) { counties { code ...F @include(if: $all) } } fragment F on County { unemployed }',
      ),
    );
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['education', 'labour']);
  });

  it('is made once for an operation of a document, and for each of its operations', () => {
    const document = 'query A { counties { code } } query B { units { number } }';
    expect(plan(document, 'A')).toBe(plan(document, 'A'));
    expect(summarizePlan(plan(document, 'B'))).toMatchObject([{ subgraph: 'labour' }]);
  });
});

describe('an operation that the planner gives up on', () => {
  const links = Array.from(
    { length: 24 },
    (_, n) => `fragment F${n} on County { ...F${n + 1} ...F${n + 1} @include(if: true) }`,
  );
  const text = `{ counties { ...F0 } } ${links.join(' ')} fragment F24 on County { code }`;
  const refusal = {
    message: 'The operation cannot be planned, since it selects too much at once; ask for less at a time.',
    code: 'TOO_MANY_SELECTIONS',
  };

  it('is refused in our own words', () => {
    expect(() => plan(text)).toThrow(expect.objectContaining(refusal));
  });

  it('is refused as what a client can mend', async () => {
    const graph = await openFixtureGraph({
      GATEWAY_MAX_SELECTIONS: '1000000000',
      GATEWAY_MAX_DEPTH: '100',
    });
    const { status, errors } = await graph.ask(text);
    expect([status, errors]).toMatchObject([
      400,
      [{ message: refusal.message, extensions: { code: refusal.code } }],
    ]);
    await graph.close();
  });
});

describe('a bounded cache', () => {
  it('drops what was not asked for longest', () => {
    const made: string[] = [];
    const cache = createBoundedCache<string>(2);
    const get = (key: string) => cache.getOrMake(key, () => (made.push(key), key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
