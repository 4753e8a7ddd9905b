import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenGraph } from '../../fixtures/open-fixture-graph.ts';
import { openPersonalGraph, type PersonalName } from '../../fixtures/personal-graph.ts';

let graph: OpenGraph<PersonalName>;
beforeAll(async () => {
  graph = await openPersonalGraph();
});
afterAll(() => graph.close());

async function get(search: Readonly<Record<string, string>>, { method = 'GET', of = graph } = {}) {
  const headers = { 'apollo-require-preflight': '1' };
  const answer = await fetch(`${of.url}?${new URLSearchParams(search).toString()}`, { headers, method });
  const { status } = answer;
  const [allow, kept] = ['allow', 'cache-control'].map((name) => answer.headers.get(name));
  return { status, allow, kept, text: await answer.text() };
}

const asked = () => Object.values(graph.subgraphs).map(({ requests }) => requests.length);

const PERSONAL: readonly (readonly [string, string])[] = [
  ['by its field', '{ person { name } }'],
  ['under another name', '{ county: person { code: measures } }'],
  ['in a fragment', 'query Q { person { ...F } } fragment F on Person { case { ... on Case { note } } }'],
  ['through an interface', '{ named { name } }'],
  ['where a condition leaves it out', '{ person { id name @include(if: false) } }'],
];

describe('an operation that asks for personal data', () => {
  it.each(PERSONAL)('is refused by GET and fetches nothing: %s', async (_how, query) => {
    const before = asked();
    const { text, ...answer } = await get({ query });
    expect(answer).toEqual({ status: 405, allow: 'POST', kept: 'no-store' });
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: 'Personal data is asked for by POST alone: an address is kept in too many places.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect(asked()).toEqual(before);
    expect(await get({ query }, { method: 'HEAD' })).toMatchObject({
      status: 405,
      kept: 'no-store',
      text: '',
    });
  });

  it.each(PERSONAL)('is answered by POST and kept by nobody, whoever asks: %s', async (_how, query) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, errors, headers } = await graph.ask(query, {}, { accept });
      expect([status, errors, headers.get('cache-control')]).toEqual([200, [], 'no-store']);
    }
  });

  it('keeps nobody from asking for what is open beside it, by GET too, and that may be kept', async () => {
    const query = 'query Open { person { id code } } query Personal { person { name } }';
    const answers = [
      await get({ query, operationName: 'Open' }),
      await get({ query, operationName: 'Personal' }),
    ];
    expect(answers.map(({ status, kept }) => [status, kept])).toEqual([
      [200, null],
      [405, 'no-store'],
    ]);
  });

  it('is refused by GET where its document is trusted and only named, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samspill-trusted-'));
    const body = '{ person { name } }';
    const operations = [{ id: 'one', name: 'One', type: 'query', body }];
    const file = join(folder, 'manifest.json');
    await writeFile(
      file,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    );
    const trusting = await openPersonalGraph({ GATEWAY_TRUSTED_DOCUMENTS: file });
    expect(await get({ documentId: 'one' }, { of: trusting })).toMatchObject({
      status: 405,
      kept: 'no-store',
    });
    await Promise.all([trusting.close(), rm(folder, { recursive: true })]);
  });

  it('is answered as it should be, by way of what clients do not see', async () => {
    const { data, errors } = await graph.ask('{ person(id: "p1") { measures } }');
    expect([errors, data]).toEqual([[], { person: { measures: 'measures by PERMIT of signed' } }]);
    expect(graph.plans.at(-1)?.map(({ subgraph }) => subgraph)).toEqual([
      'education',
      'agreements',
      'labour',
    ]);
  });
});

describe('those who ask the same personal data at the same time', () => {
  let before: readonly number[];
  beforeEach(() => {
    before = asked();
  });
  const fetches = () => asked().map((number, index) => number - (before[index] ?? 0));

  it('are answered by a fetch each, so that the owners hear of each of them', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => graph.ask('{ person { measures } }')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(fetches()).toEqual([4, 4, 4]);
  });
});
