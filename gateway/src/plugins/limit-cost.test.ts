import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({ GATEWAY_MAX_COST: '21' });
});
afterAll(() => graph.close());

describe('an operation', () => {
  it('that may cost as much as the limit is answered', async () => {
    const answer = await graph.ask('{ counties { code administration { name } } }');
    expect(answer).toMatchObject({ status: 200, errors: [] });
  });

  it('that may cost more is refused before it is planned, with what it may cost', async () => {
    const planned = graph.plans.length;
    const answer = await graph.ask(
      '{ counties { code administration { name } } county(code: "31") { name } }',
    );
    expect(answer).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'The operation may cost 22; the limit is 21.',
          extensions: { code: 'OPERATION_TOO_EXPENSIVE' },
        },
      ],
    });
    expect(answer.data).toBeUndefined();
    expect(graph.plans).toHaveLength(planned);
  });

  it('costs what its conditions leave of it', async () => {
    const query =
      'query ($all: Boolean!) { counties { code administration { name } units @include(if: $all) { name } } }';
    const statusOf = async (all: boolean) => (await graph.ask(query, { all })).status;
    expect([await statusOf(false), await statusOf(true)]).toEqual([200, 400]);
  });
});
