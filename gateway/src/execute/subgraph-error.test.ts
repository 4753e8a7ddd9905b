import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({ NODE_ENV: 'production' });
});
afterAll(() => graph.close());
afterEach(() => {
  graph.subgraphs.labour.answerBy();
});

const answerBy = (body: unknown, status = 200): void => {
  const listener: RequestListener = (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  graph.subgraphs.labour.answerBy(listener);
};

describe('an error that a subgraph says', () => {
  it("keeps its code and message when both are ours, at its path in the client's names", async () => {
    const answer = await graph.ask('{ all: counties { code jobless: unemployed(last: 10) } }');
    expect(answer.data).toMatchObject({ all: [{ code: '31', jobless: null }, {}, {}] });
    expect(answer.errors).toEqual(
      [0, 1, 2].map((index) => ({
        message: 'At most 9 periods can be asked for.',
        path: ['all', index, 'jobless'],
        extensions: { code: 'PAGE_TOO_LARGE', subgraph: 'labour' },
      })),
    );
  });

  it('is masked when it is not ours, and stands in the log under the reference that the client gets', async () => {
    const question = '{ deals { parties { organisation { ... on Unit { capacity } } } } }';
    const answer = await graph.ask(question, {}, { 'x-request-id': 'masked-1' });
    const paths = ['deals.0.parties.3.organisation.capacity', 'deals.1.parties.0.organisation.capacity'];
    expect(answer.errors).toEqual(
      paths.map((path) => ({
        message: 'Something went wrong on our side; quote reference masked-1.',
        path: path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step)),
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'labour' },
      })),
    );
    expect(answer.text).not.toContain('secret');
    const lines = graph.logged().split('\n');
    const masked = lines.filter((line) => line.includes('masked-1') && line.includes('"level":"error"'));
    expect(masked.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        requestId: 'masked-1',
        subgraph: 'labour',
        count: 2,
        path: answer.errors[0]?.path,
        err: 'select secret from unit at db.internal',
      },
    ]);
  });

  it('that names a whole entity stands at each field that is null because of it', async () => {
    answerBy({
      data: { _entities: [null, { __typename: 'County', unemployed: 2, units: [] }, null] },
      errors: [
        { message: 'No.', path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } },
        { message: 'No.', path: ['_entities', 2, 'units'], extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
    const answer = await graph.ask('{ counties { unemployed units { number } } }');
    expect(answer.errors.map(({ path }) => path?.join('.'))).toEqual([
      'counties.0.unemployed',
      'counties.0.units',
      'counties.2.unemployed',
      'counties.2.units',
    ]);
  });

  it('that refuses what the client can mend stands at each lost path with its code', async () => {
    answerBy({ errors: [{ message: 'Not a day.', extensions: { code: 'BAD_USER_INPUT' } }] }, 400);
    const answer = await graph.ask('{ units { name } counties { code } }');
    expect(answer).toMatchObject({
      status: 200,
      data: { units: null, counties: [{ code: '31' }, {}, {}] },
      errors: [{ message: 'Not a day.', path: ['units'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('that is for operators is masked', async () => {
    const message = 'The database at db.internal does not answer.';
    answerBy({
      data: { units: null },
      errors: [{ message, path: ['units'], extensions: { code: 'DATABASE_UNREACHABLE' } }],
    });
    const answer = await graph.ask('{ units { name } }');
    expect(answer.errors).toMatchObject([{ path: ['units'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(answer.text).not.toContain('db.internal');
  });
});

describe('in production', () => {
  const secret = 'postgresql://labour:hush@db.internal/labour';

  it("nothing of a subgraph's 500 reaches the client: no body, no address, no stack", async () => {
    const { url } = graph.subgraphs.labour;
    for (const body of [
      { error: secret },
      { errors: [{ message: secret, extensions: { stacktrace: [secret] } }] },
    ]) {
      answerBy(body, 500);
      const { text } = await graph.ask('{ counties { unemployed } }');
      for (const hidden of ['hush', 'db.internal', new URL(url).port, 'stack', 'serviceName']) {
        expect(text).not.toContain(hidden);
      }
    }
  });

  it('nothing but code, subgraph and reason is said beside a message', async () => {
    answerBy({
      data: { units: null },
      errors: [{ message: 'No.', path: ['units'], extensions: { code: 'BAD_USER_INPUT', sql: secret } }],
      extensions: { sql: secret },
    });
    const { errors, text } = await graph.ask(
      '{ units { name } }',
      {},
      { 'apollo-query-plan-experimental': '1' },
    );
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', subgraph: 'labour' });
    expect(text).not.toMatch(/hush|QueryPlan/);
  });

  it('a value that does not fit the schema is null with an error, not only null', async () => {
    answerBy({ data: { units: [{ number: { a: 1 }, name: 'X' }] } });
    const answer = await graph.ask('{ units { number name } }');
    expect(answer.data).toEqual({ units: null });
    expect(answer.errors).toMatchObject([
      { path: ['units', 0, 'number'], extensions: { reason: 'INVALID_RESPONSE' } },
    ]);
    expect(answer.text).not.toContain('valueCompletion');
  });
});
