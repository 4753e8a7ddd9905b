import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  openFixtureGraph,
  type FixtureAnswer,
  type FixtureGraph,
} from '../../fixtures/open-fixture-graph.ts';
import type { FixtureName } from '../../fixtures/fixture-schemas.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  for (const subgraph of Object.values(graph.subgraphs)) subgraph.answerBy();
});

function answerBy(name: FixtureName, body: unknown): void {
  graph.subgraphs[name].answerBy((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

const reasonsOf = ({ errors }: FixtureAnswer) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions['reason'] ?? extensions['code']]);

describe('a null', () => {
  it.each([
    ['of a field that is never null', 'units.0.number', [{ number: null }]],
    ['in a list without nulls', 'units.0', [null]],
    ['that is no null but of another kind', 'units.0.number', [{ number: { a: 1 } }]],
    ['that is no null but of another kind in a list', 'units.0.number', [{ number: ['0100'] }]],
  ])('%s has an error, also when another fetch is lost', async (_what, path, units) => {
    answerBy('labour', { data: { units } });
    await graph.subgraphs.education.stop();
    const answer = await graph.ask('{ units { number } counties { code } }');
    await graph.subgraphs.education.start();
    expect(answer.data).toEqual({ units: null, counties: null });
    expect(reasonsOf(answer).sort()).toEqual([
      ['counties', 'UNREACHABLE'],
      [path, 'INVALID_RESPONSE'],
    ]);
  });

  it('that its subgraph says the reason of has that one alone', async () => {
    const error = { message: 'No.', path: ['units', 0, 'number'], extensions: { code: 'BAD_USER_INPUT' } };
    for (const units of [null, [{ number: null }]]) {
      answerBy('labour', { data: { units }, errors: [error] });
      const answer = await graph.ask('{ units { number } }');
      expect(answer.data).toEqual({ units: null });
      expect(reasonsOf(answer)).toEqual([['units.0.number', 'BAD_USER_INPUT']]);
    }
  });

  it('for the whole answer without a word has an error at each field', async () => {
    answerBy('education', { data: null });
    const answer = await graph.ask('{ all: counties { code } one: county(code: "31") { name } }');
    expect(answer.data).toEqual({ all: null, one: null });
    expect(reasonsOf(answer)).toEqual([
      ['all', 'INVALID_RESPONSE'],
      ['one', 'INVALID_RESPONSE'],
    ]);
  });

  it('for the whole answer because of one field has an error at each of the others', async () => {
    answerBy('education', {
      data: null,
      errors: [{ message: 'No.', path: ['counties', 0, 'code'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
    const answer = await graph.ask('{ all: counties { code } one: county(code: "31") { name } }');
    expect(reasonsOf(answer)).toEqual([
      ['all.0.code', 'BAD_USER_INPUT'],
      ['one', 'INVALID_RESPONSE'],
    ]);
  });

  it('for an entity because of one field has an error at each of its others', async () => {
    answerBy('labour', {
      data: { _entities: [null, { __typename: 'County', unemployed: 1, units: [] }, null] },
      errors: [
        {
          message: 'No.',
          path: ['_entities', 0, 'units', 0, 'number'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    const answer = await graph.ask('{ counties { unemployed units { number } } }');
    expect(reasonsOf(answer)).toEqual([
      ['counties.0.unemployed', 'INVALID_RESPONSE'],
      ['counties.0.units.0.number', 'BAD_USER_INPUT'],
    ]);
  });
});
