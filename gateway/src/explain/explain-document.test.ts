import { describe, expect, it } from 'vitest';
import { composeFixtures } from '../../fixtures/open-fixture-graph.ts';
import { explainDocument } from './explain-document.ts';
import { explanationLine } from './explanation-line.ts';

const supergraphSdl = composeFixtures();
const explain = (document: string, variables = {}, operationName?: string) =>
  explainDocument({ supergraphSdl, document, variables, operationName });

describe('an explanation of a plan', () => {
  it('tells who is asked for what, by what the objects are named, and what waits for what', () => {
    expect(explain('{ deals { title parties { organisation { ... on Unit { name } } } } }')).toEqual({
      plan: { inTurn: [{ fetch: 0 }, { fetch: 1 }] },
      fetches: [
        {
          subgraph: 'agreements',
          kind: 'query',
          path: '',
          represents: null,
          selects:
            '{ deals { title parties { organisation { __typename ... on Unit { __typename number } } } } }',
          after: [],
          group: 0,
        },
        {
          subgraph: 'labour',
          kind: 'query',
          path: 'deals.@.parties.@.organisation',
          represents: ['Unit { number }'],
          selects: '{ ... on Unit { name } }',
          after: [0],
          group: 1,
        },
      ],
      run: null,
      cost: { estimated: { type: 211, field: 111 }, actual: null },
    });
  });

  it('shows fields and variables by the names of graph and client, and fetches that travel together', () => {
    const { plan, fetches } = explain(
      `query ($howMany: Int!) {
        x: counties { unemployed(last: $howMany) }
        y: counties(asOf: "2026-01-01") { z: unemployed(last: 3) w: name(short: true) }
      }`,
      { howMany: 2 },
    );
    expect(plan).toEqual({
      inTurn: [{ fetch: 0 }, { atOnce: [{ fetch: 1 }, { fetch: 2 }] }],
    });
    expect(fetches.map(({ path, group }) => [path, group])).toEqual([
      ['', 0],
      ['counties.@', 1],
      ['counties.@', 1],
    ]);
    expect(fetches.map(({ selects }) => selects)).toEqual([
      '{ counties { __typename code } counties(asOf: …) { __typename code name(short: true) } }',
      '{ ... on County { unemployed(last: $howMany) } }',
      '{ ... on County { unemployed(last: 3) } }',
    ]);
  });

  it('holds no text and no long number of the document, and no value of a variable', () => {
    const said = JSON.stringify([
      explain('{ county(code: "hush") { name } }'),
      explain('{ county(code: 12345678901) { name } }'),
      explain('{ county(code: """hush""") { name } }'),
      explain('query ($code: ID! = "hush") { county(code: $code) { name } }'),
      explain('query ($code: ID!) { county(code: $code) { name } }', { code: 'hush' }),
    ]);
    expect(said).not.toMatch(/hush|12345678901|invalid/);
    expect(said).toContain('county(code: $code)');
  });

  it('is of the variant that the variables choose', () => {
    const document = 'query ($all: Boolean!) { counties { code ... @include(if: $all) { unemployed } } }';
    expect([true, false].map((all) => explain(document, { all }).fetches.length)).toEqual([2, 1]);
  });

  it('is of the operation that is named, and of nothing when nothing is fetched', () => {
    const document = 'query A { __typename } mutation B { renameCounty(code: "1", name: "X") { code } }';
    expect(explain(document, {}, 'A')).toMatchObject({ plan: null, fetches: [], run: null });
    expect(explain(document, {}, 'B').fetches).toMatchObject([{ kind: 'mutation', subgraph: 'education' }]);
  });
});

describe('what cannot be answered is not explained, with the code that a client would get', () => {
  it.each([
    ['{ counties', '{}', 'GRAPHQL_PARSE_FAILED'],
    ['{ countries }', '{}', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', '{}', 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($code: ID!) { county(code: $code) { code } }', '{}', 'BAD_USER_INPUT'],
    ['{ counties { code } }', '[]', 'USAGE'],
    ['{ counties { code } }', '{', 'USAGE'],
  ])('%s with %s', (document, variables, code) => {
    const line: unknown = JSON.parse(explanationLine({ supergraphSdl, document, variables }));
    expect(line).toEqual({ refusal: { code, message: expect.any(String) as string } });
  });
});
