import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

/** Not of anyone: there is no such day of birth. */
const NUMBER = '99990012345';
const TOKEN = 'e30.e30.c2VjcmV0';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({ GATEWAY_EXPLAIN: 'on' });
});
afterAll(() => graph.close());
afterEach(() => {
  for (const subgraph of Object.values(graph.subgraphs)) subgraph.answerBy();
});

/** All that anyone but the client's own request could tell of it. */
async function told(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const before = graph.logged().length;
  const { text, errors } = await graph.ask(query, variables, headers);
  return { errors, all: `${text}${graph.logged().slice(before)}` };
}

const BY_LAST = 'query ($last: Int!) { county(code: "31") { unemployed(last: $last) } }';
const BY_CODE = 'query ($code: ID!) { county(code: $code) { name unemployed } }';

describe('the number of a person in a request that is refused', () => {
  it.each<[string, string, object]>([
    ['as a variable of another type', BY_LAST, { last: NUMBER }],
    ['as a variable that is too large', BY_LAST, { last: Number(NUMBER) }],
    ['within a variable', BY_LAST, { last: { [NUMBER]: [NUMBER] } }],
    ['as an object where a code should be', BY_CODE, { code: { number: NUMBER } }],
    ['as a day', 'query ($day: Date) { counties(asOf: $day) { name } }', { day: NUMBER }],
    ['as a literal of another type', `{ county(code: "31") { unemployed(last: "${NUMBER}") } }`, {}],
    ['as a literal that is too large', `{ county(code: "31") { unemployed(last: ${NUMBER}) } }`, {}],
    ['as a literal day', `{ counties(asOf: "${NUMBER}") { name } }`, {}],
    ['as a literal object', `{ county(code: { number: "${NUMBER}" }) { name } }`, {}],
    [
      'as a default',
      `query ($last: Int = "${NUMBER}") { county(code: "31") { unemployed(last: $last) } }`,
      {},
    ],
    ['where there is no GraphQL', `{ county(code: "${NUMBER}"`, {}],
    ['where a name should be', `{ county "${NUMBER}" }`, {}],
    ['beside a field that is not there', `{ county(code: "${NUMBER}") { nam } }`, {}],
    ['in what a subgraph refuses', '{ county(code: "31") { unemployed(last: 10) } }', { unused: NUMBER }],
  ])('stands in no message and no line of the log: %s', async (_how, query, variables) => {
    const { errors, all } = await told(query, variables);
    expect(errors).not.toEqual([]);
    expect(all).not.toContain(NUMBER);
  });
});

describe('the number of a person in a request that is answered', () => {
  const QUESTIONS: [string, string, object][] = [
    ['as a variable', BY_CODE, { code: NUMBER }],
    ['as a literal', `{ county(code: "${NUMBER}") { name } }`, {}],
  ];

  it.each(QUESTIONS)(
    'stands in no line of the log and no explanation: %s',
    async (_how, query, variables) => {
      const { errors, all } = await told(query, variables, { 'samspill-explain': 'yes' });
      expect(errors).toEqual([]);
      expect(all).toContain('"explain"');
      expect(all).not.toContain(NUMBER);
    },
  );

  it.each(QUESTIONS)('stands in none where a subgraph says it again: %s', async (_how, query, variables) => {
    const answers = [
      ['application/json', JSON.stringify({ errors: [{ message: `There is no person ${NUMBER}.` }] })],
      ['application/json', JSON.stringify({ data: { county: NUMBER } })],
      [
        'application/json',
        JSON.stringify({
          data: { county: null },
          errors: [
            {
              message: `Variable "$code" got invalid value "${NUMBER}"; Expected type "ID".`,
              path: ['county'],
              extensions: { code: 'BAD_USER_INPUT' },
            },
            { message: `insert of (${NUMBER}) failed`, path: ['county'] },
          ],
        }),
      ],
      ['text/html', `<p>${NUMBER}</p>`],
      ['application/json', `{"data":{"county":{"name":${NUMBER}`],
    ] as const;
    for (const [type, body] of answers) {
      graph.subgraphs.education.answerBy((_request, response) => {
        response.setHeader('content-type', type).end(body);
      });
      const { errors, all } = await told(query, variables);
      expect(errors).not.toEqual([]);
      expect(all).not.toContain(NUMBER);
    }
  });

  it('stands in none where the subgraph cannot be reached', async () => {
    await graph.subgraphs.education.stop();
    const { errors, all } = await told(BY_CODE, { code: NUMBER });
    await graph.subgraphs.education.start();
    expect([errors.length > 0, all.includes('A fetch was lost.'), all.includes(NUMBER)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('no token, and nothing else of the head of a request, stands in an answer or a line of the log', async () => {
  const { all } = await told(
    '{ counties { name } }',
    {},
    {
      authorization: `Bearer ${TOKEN}`,
      cookie: `session=${TOKEN}`,
      'x-request-id': NUMBER,
      'samspill-today': NUMBER,
      'samspill-purpose': NUMBER,
    },
  );
  expect(all).not.toContain(TOKEN);
  expect(all).not.toContain(NUMBER);
});
