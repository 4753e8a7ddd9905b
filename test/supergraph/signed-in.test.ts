import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph(undefined, 0);
});
afterAll(() => graph.close());

const QUESTION = '{ county(code: "46") { name navCountyUnits { name } agreementCoverage { status } } }';

describe('who asks the whole graph', () => {
  it('has the same open data, signed in or not, from three subgraphs that each verify the token', async () => {
    const anonymous = await graph.ask(QUESTION);
    const owner = await graph.ask(QUESTION, { as: 'county-agreement-owner' });
    expect([anonymous.errors, owner.errors]).toEqual([[], []]);
    expect(owner.data).toEqual(anonymous.data);
    expect(Object.keys(owner.statements).sort()).toEqual(['agreements', 'education', 'labour']);
  });

  it('is refused with a token of someone else before anything is asked of a subgraph', async () => {
    const { status, errors, statements } = await graph.ask(QUESTION, {
      headers: { authorization: 'Bearer e30.e30.e30' },
    });
    expect([status, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([
      401,
      ['TOKEN_MALFORMED'],
    ]);
    expect(Object.values(statements).every((count) => count === 0)).toBe(true);
  });

  it.each(['education', 'labour', 'agreements'])(
    'is verified by %s itself, past the gateway',
    async (name) => {
      const changed = { authorization: 'Bearer e30.e30.e30' };
      const refused = await graph.askSubgraph(name, '{ __typename }', { headers: changed });
      expect([refused.status, refused.errors[0]?.extensions?.['code']]).toEqual([401, 'TOKEN_MALFORMED']);
      const expired = await graph.askSubgraph(name, '{ __typename }', { as: 'citizen', seconds: -60 });
      expect([expired.status, expired.errors[0]?.extensions?.['code']]).toEqual([401, 'TOKEN_EXPIRED']);
      const taken = await graph.askSubgraph(name, '{ __typename }', { as: 'citizen' });
      expect([taken.status, taken.data]).toEqual([200, { __typename: 'Query' }]);
    },
  );
});
