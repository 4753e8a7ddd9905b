import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  openFixtureGraph,
  type FixtureAnswer,
  type FixtureGraph,
} from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({ GATEWAY_RESPONSE_LIMIT_BYTES: '20000' });
});
afterAll(() => graph.close());
afterEach(() => {
  for (const subgraph of Object.values(graph.subgraphs)) subgraph.answerBy();
});

const lossesOf = ({ errors }: FixtureAnswer) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions['subgraph'], extensions['reason']]);

const html: RequestListener = (_request, response) => {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway at http://db.internal</h1>');
};
const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const DEALS = /* GraphQL */ `
  query Deals($withName: Boolean! = true) {
    agreed: deals {
      title
      with: parties {
        role
        organisation {
          ... on Unit {
            unit: name
            size: capacity @include(if: $withName)
          }
          ... on Administration {
            called: name
          }
        }
      }
    }
  }
`;

describe('a lost fetch', () => {
  it('of root fields is null at each with one error, and the rest stands', async () => {
    graph.subgraphs.education.answerBy(html);
    const answer = await graph.ask(
      '{ all: counties { code } one: county(code: "31") { name } units { number } }',
    );
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ all: null, one: null, units: [{ number: '0100' }, { number: '0200' }] });
    expect(answer.errors).toEqual(
      ['all', 'one'].map((name) => ({
        message: 'The subgraph education gave an answer that cannot be used; what it owns is null here.',
        path: [name],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'education', reason: 'INVALID_RESPONSE' },
      })),
    );
  });

  it('of entities has one error at each lost path, in aliases and list positions', async () => {
    graph.subgraphs.labour.answerBy(html);
    const answer = await graph.ask('{ all: counties { code jobless: unemployed units { name } } }');
    expect(answer.data).toEqual({
      all: ['31', '32', '03'].map((code) => ({ code, jobless: null, units: null })),
    });
    expect(lossesOf(answer)).toEqual(
      [0, 1, 2].flatMap((index) =>
        ['jobless', 'units'].map((name) => [`all.${index}.${name}`, 'labour', 'INVALID_RESPONSE']),
      ),
    );
  });

  it('of some entities of a mixed list has its errors at those and no others', async () => {
    graph.subgraphs.labour.answerBy(html);
    const answer = await graph.ask(DEALS, { withName: false });
    expect(answer.data).toMatchObject({
      agreed: [
        {
          with: [
            { organisation: { called: 'Administration of Østfold' } },
            { organisation: { unit: null } },
            { organisation: null },
            { organisation: { unit: null } },
          ],
        },
        { with: [{ organisation: { unit: null } }] },
      ],
    });
    expect(lossesOf(answer).map(([path]) => path)).toEqual([
      'agreed.0.with.1.organisation.unit',
      'agreed.0.with.3.organisation.unit',
      'agreed.1.with.0.organisation.unit',
    ]);
  });

  it('takes no other subgraph with it', async () => {
    graph.subgraphs.agreements.answerBy(html);
    const answer = await graph.ask('{ counties { name unemployed deals { title } } }');
    expect(answer.data).toMatchObject({
      counties: [{ name: 'Østfold', unemployed: 100, deals: null }, {}, {}],
    });
    expect(lossesOf(answer).map(([path]) => path)).toEqual(
      [0, 1, 2].map((index) => `counties.${index}.deals`),
    );
  });

  it('heals when the subgraph is there again', async () => {
    await graph.subgraphs.labour.stop();
    const lost = await graph.ask('{ counties { unemployed } }');
    expect(lossesOf(lost)[0]).toEqual(['counties.0.unemployed', 'labour', 'UNREACHABLE']);
    await graph.subgraphs.labour.start();
    const healed = await graph.ask('{ counties { unemployed } }');
    expect(healed).toMatchObject({ errors: [], data: { counties: [{ unemployed: 100 }, {}, {}] } });
  });

  it('of a mutation is asked once and never again', async () => {
    let asked = 0;
    graph.subgraphs.education.answerBy((request) => {
      asked += 1;
      request.socket.destroy();
    });
    const answer = await graph.ask('mutation { renameCounty(code: "31", name: "X") { name } }');
    expect([answer.data, lossesOf(answer), asked]).toEqual([
      { renameCounty: null },
      [['renameCounty', 'education', 'UNREACHABLE']],
      1,
    ]);
  });
});

describe('an answer that is not what was asked', () => {
  const county = (fields: object) =>
    json({ data: { counties: [{ __typename: 'County', code: '31', ...fields }] } });
  it.each<[string, string, RequestListener]>([
    ['HTML', 'INVALID_RESPONSE', html],
    ['a plain 500', 'INVALID_RESPONSE', json('{"message":"boom"}', 500)],
    [
      'a redirect',
      'INVALID_RESPONSE',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1' }).end(),
    ],
    ['cut JSON', 'INVALID_RESPONSE', json('{"data":{"counties":[{"code":"3')],
    ['a body that ends too soon', 'INVALID_RESPONSE', cutBody],
    ['a list for the whole', 'INVALID_RESPONSE', json([])],
    ['text for the data', 'INVALID_RESPONSE', json({ data: 'counties' })],
    ['errors of a wrong shape', 'INVALID_RESPONSE', json({ data: null, errors: [{ oops: true }] })],
    ['an object for a list', 'INVALID_RESPONSE', json({ data: { counties: { code: '31' } } })],
    ['nothing for a field', 'INVALID_RESPONSE', json({ data: {} })],
    [
      'a refusal between the two',
      'INVALID_RESPONSE',
      json({ errors: [{ message: 'No.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 400),
    ],
    ['too much', 'TOO_LARGE', json({ data: { counties: [], padding: 'x'.repeat(30_000) } })],
    ['a connection that breaks', 'UNREACHABLE', (request) => request.socket.destroy()],
  ])('%s is a lost fetch: %s', async (_what, reason, listener) => {
    graph.subgraphs.education.answerBy(listener);
    const answer = await graph.ask('{ counties { code name administration { name } } units { name } }');
    expect(answer.data).toEqual({ counties: null, units: [{ name: 'Unit East' }, { name: 'Unit West' }] });
    expect(lossesOf(answer)).toEqual([['counties', 'education', reason]]);
  });

  const broken = { code: '31', name: 'X', administration: null };
  it.each<[string, string, RequestListener, unknown]>([
    ['text for an object', 'counties.0', json({ data: { counties: ['31'] } }), null],
    [
      'an entry without a field',
      'counties.0.name',
      county({ administration: null }),
      { ...broken, name: null },
    ],
    ['text for a list', 'counties', json({ data: { counties: 'all' } }), undefined],
    ['an object for text', 'counties.0.name', county({ ...broken, name: {} }), { ...broken, name: null }],
    ['an object of another type', 'counties.0', county({ ...broken, __typename: 'Unit' }), null],
  ])('%s is null at %s with a reason, and the rest stands', async (...[, path, listener, entry]) => {
    graph.subgraphs.education.answerBy(listener);
    const answer = await graph.ask('{ counties { code name administration { name } } units { name } }');
    // An entry that may not be null takes its list with it.
    const counties = entry === null || entry === undefined ? null : [entry];
    expect(answer.data).toEqual({ counties, units: [{ name: 'Unit East' }, { name: 'Unit West' }] });
    expect(lossesOf(answer)).toEqual([[path, 'education', 'INVALID_RESPONSE']]);
  });

  it.each<[string, unknown]>([
    ['no list', {}],
    ['too few', [{ __typename: 'County', unemployed: 1 }]],
    ['too many', Array.from({ length: 4 }, () => ({ __typename: 'County', unemployed: 1 }))],
    ['text for an entity', ['a', 'b', 'c']],
    ['an entity of another type', Array.from({ length: 3 }, () => ({ __typename: 'Unit', unemployed: 1 }))],
  ])('%s of entities is a lost fetch', async (_what, entities) => {
    graph.subgraphs.labour.answerBy(json({ data: { _entities: entities } }));
    const answer = await graph.ask('{ counties { name unemployed } }');
    expect(answer.data).toMatchObject({ counties: [{ name: 'Østfold', unemployed: null }, {}, {}] });
    expect(lossesOf(answer)).toEqual(
      [0, 1, 2].map((index) => [`counties.${index}.unemployed`, 'labour', 'INVALID_RESPONSE']),
    );
  });

  it('cannot reach the prototypes of the rest', async () => {
    graph.subgraphs.labour.answerBy(
      json(
        '{"data":{"units":[{"number":"1","__proto__":{"name":"X"},"constructor":1}],"__proto__":{"a":1}}}',
      ),
    );
    const answer = await graph.ask('{ units { number } counties { code } }');
    expect(answer.data).toMatchObject({ units: [{ number: '1' }], counties: [{ code: '31' }, {}, {}] });
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});

it.each<[string, RequestListener]>([
  ['nothing', () => undefined],
  [
    'half of it',
    (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data"'),
  ],
])('%s within the deadline of a request is a lost fetch: TIMEOUT', async (_what, listener) => {
  const hurried = await openFixtureGraph({ GATEWAY_DEADLINE_MS: '100' });
  hurried.subgraphs.education.answerBy(listener);
  const answer = await hurried.ask('{ counties { code } }');
  expect([answer.data, lossesOf(answer)]).toEqual([
    { counties: null },
    [['counties', 'education', 'TIMEOUT']],
  ]);
  await hurried.close();
});

function cutBody(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":{"counties":[');
  response.socket?.end();
}
