import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());

it.each([
  [
    'a fetch of root fields',
    'query ($representations: ID!) { county(code: $representations) { name } }',
    '31',
  ],
  [
    'a fetch of entities',
    'query ($representations: Int!) { counties { unemployed(last: $representations) } }',
    1,
  ],
])('a variable that %s would take for its own is refused in one sentence', async (_what, query, value) => {
  const { status, errors } = await graph.ask(query, { representations: value });
  expect([status, errors]).toEqual([
    400,
    [
      {
        message:
          'A variable cannot be called $representations, which the gateway keeps for itself; rename it.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  ]);
});
