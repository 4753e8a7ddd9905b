import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

const TELLING = 'application/graphql-response+json';
const PLAIN = 'application/json';
const QUESTION = { query: '{ counties { code } }' };

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());

interface Answered {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Sends a request with these headers and no others; `search` is what stands behind the path. */
function send(method: string, body: string, { search = '', ...headers }: Readonly<Record<string, string>>) {
  return new Promise<Answered>((resolve, reject) => {
    const asked = request(`${graph.url}${search}`, { method, headers, agent: false }, (answer) => {
      const { statusCode: status, headers: got } = answer;
      text(answer).then((said) => {
        resolve({ status, type: got['content-type'], body: said });
      }, reject);
    });
    asked.on('error', reject).end(body);
  });
}

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  send('POST', typeof body === 'string' ? body : JSON.stringify(body), { 'content-type': PLAIN, ...headers });

const codes = ({ body }: Answered) =>
  (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.map(
    ({ extensions }) => extensions.code,
  );

describe('a request that is no GraphQL request is 400 in either form', () => {
  it.each<[string, unknown]>([
    ['no body', ''],
    ['a text', '"query"'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', [QUESTION]],
    ['an empty object', {}],
    ['an empty query', { query: '' }],
    ['a query of another kind', { query: 1 }],
    ['a query in a list', { query: [QUESTION.query] }],
    ['variables in a text', { ...QUESTION, variables: '{}' }],
    ['variables in a list', { ...QUESTION, variables: [] }],
    ['variables of another kind', { ...QUESTION, variables: 0 }],
    ['a name of another kind', { ...QUESTION, operationName: { a: 1 } }],
    ['extensions in a text', { ...QUESTION, extensions: '{}' }],
    ['extensions in a list', { ...QUESTION, extensions: [] }],
    ['extensions of another kind', { ...QUESTION, extensions: true }],
  ])('%s', async (_what, body) => {
    for (const accept of [TELLING, PLAIN]) {
      const answer = await post(body, { accept });
      expect([answer.status, codes(answer)]).toEqual([400, ['BAD_REQUEST']]);
    }
  });
});

describe('a request that is one', () => {
  it.each<[string, unknown]>([
    [
      'with nulls for what it leaves out',
      { ...QUESTION, variables: null, operationName: null, extensions: null },
    ],
    ['with a part that nobody knows', { ...QUESTION, further: [1] }],
    ['with an empty object of each', { ...QUESTION, variables: {}, extensions: {} }],
  ])('%s is answered', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 200, type: `${PLAIN}; charset=utf-8` });
  });

  it.each([
    ['is no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['is not in the schema', { query: '{ countries }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['misses a variable', { query: 'query ($code: ID!) { county(code: $code) { code } }' }, 'BAD_USER_INPUT'],
    ['names no operation of it', { ...QUESTION, operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
  ])('whose document %s is 400 in the newer form and 200 in the older', async (_what, body, code) => {
    const [telling, plain, silent] = await Promise.all([
      post(body, { accept: TELLING }),
      post(body, { accept: PLAIN }),
      post(body),
    ]);
    expect([telling.status, telling.type]).toEqual([400, `${TELLING}; charset=utf-8`]);
    for (const answer of [plain, silent]) {
      expect([answer.status, answer.type]).toEqual([200, `${PLAIN}; charset=utf-8`]);
    }
    for (const answer of [telling, plain, silent]) {
      expect(codes(answer)).toEqual([code]);
      expect(JSON.parse(answer.body)).not.toHaveProperty('data');
    }
  });

  it.each([
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/json; charset=utf-16' }],
    [{}],
  ])('with its body under %j is 415', async (headers) => {
    expect(await send('POST', JSON.stringify(QUESTION), headers)).toMatchObject({ status: 415 });
  });
});

it('who takes no form that there is gets 406, and a mutation is not done first', async () => {
  const before = graph.subgraphs.education.requests.length;
  const body = { query: 'mutation { renameCounty(code: "31", name: "X") { name } }' };
  const answer = await post(body, { accept: 'text/html, image/*' });
  expect([answer.status, codes(answer)]).toEqual([406, ['BAD_REQUEST']]);
  expect(graph.subgraphs.education.requests).toHaveLength(before);
});

it('HEAD is answered as GET is, without the body', async () => {
  const search = `?query=${encodeURIComponent(QUESTION.query)}`;
  const headers = { 'apollo-require-preflight': '1' };
  const [head, get] = await Promise.all(
    ['HEAD', 'GET'].map((method) => send(method, '', { ...headers, search })),
  );
  expect([head?.status, head?.type, head?.body]).toEqual([200, get?.type, '']);
  expect(get?.body).toContain('"data"');
});
