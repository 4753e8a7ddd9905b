import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({
    GATEWAY_MAX_DEPTH: '3',
    GATEWAY_MAX_ALIASES: '2',
    GATEWAY_MAX_SELECTIONS: '12',
    GATEWAY_MAX_TOKENS: '40',
    GATEWAY_BODY_LIMIT_BYTES: '1000',
  });
});
afterAll(() => graph.close());

describe('a limit', () => {
  it('lets through what it allows', async () => {
    expect((await graph.ask('{ a: counties { b: administration { name } } }')).errors).toEqual([]);
  });

  it.each([
    {
      of: 'depth',
      query: '{ deals { parties { organisation { __typename ... on Unit { name } } } } }',
      status: 400,
      code: 'OPERATION_TOO_DEEP',
      message: 'The operation is 4 fields deep; the limit is 3.',
    },
    {
      of: 'aliases',
      query: '{ counties { ...F ...F } } fragment F on County { a: code b: name }',
      status: 400,
      code: 'TOO_MANY_ALIASES',
      message: 'The operation has 4 aliases; the limit is 2.',
    },
    {
      of: 'fragments within each other',
      query: `{ ${'... {'.repeat(7)} __typename ${'}'.repeat(7)} }`,
      status: 400,
      code: 'OPERATION_TOO_DEEP',
      message: 'The operation is 7 fragments deep; the limit is 6.',
    },
    {
      of: 'selections',
      query: '{ counties { ...F ...F ... { ...F } } } fragment F on County { code name unemployed }',
      status: 400,
      code: 'TOO_MANY_SELECTIONS',
      message: 'The operation selects 14 fields and fragments; the limit is 12.',
    },
    {
      of: 'tokens',
      query: `{ ${'__typename '.repeat(50)} }`,
      status: 400,
      code: 'TOO_MANY_TOKENS',
      message: 'The document has more than the limit of 40 tokens.',
    },
    {
      of: 'the body',
      query: `{ __typename } #${'x'.repeat(1000)}`,
      status: 413,
      code: 'BODY_TOO_LARGE',
      message: 'The request body is larger than the limit of 1000 bytes.',
    },
  ])(
    'of $of refuses with its own code, the limit and the value found',
    async ({ query, status, code, message }) => {
      const answer = await graph.ask(query);
      expect(answer.status).toBe(status);
      expect(answer.errors).toMatchObject([{ message, extensions: { code } }]);
    },
  );

  it('counts aliases that multiply beyond reading in words', async () => {
    const own = await openFixtureGraph();
    const { errors } = await own.ask(chain(60, (next) => `${next} ${next}`, 'a: code'));
    expect(errors).toMatchObject([
      { message: 'The operation is 61 fragments deep; the limit is 32.' },
      { message: 'The operation has more than a million aliases; the limit is 60.' },
      {
        message: 'The operation selects more than a million fields and fragments; the limit is 1000.',
      },
    ]);
    await own.close();
  });

  it.each([
    ['a literal', '', '@include(if: true)'],
    ['a variable', '($w: Boolean!)', '@include(if: $w)'],
    ['variables each of its own', '($w0: Boolean! $w1: Boolean!)', '@include(if: $w0) @skip(if: $w1)'],
  ])('refuses fragments that multiply under %s before they are planned', async (_what, head, condition) => {
    const own = await openFixtureGraph();
    for (const links of [14, 20]) {
      const text = chain(
        links,
        (next) => `... on County { ${next} } ... on County ${condition} { ${next} }`,
        'code',
      );
      const { status, errors } = await own.ask(`query ${head} ${text}`, { w: true, w0: true, w1: true });
      expect(status).toBe(400);
      expect(errors.map(({ extensions }) => extensions['code'])).toContain('TOO_MANY_SELECTIONS');
    }
    expect(own.plans).toEqual([]);
    await own.close();
  });
});

function chain(links: number, link: (next: string) => string, end: string): string {
  const fragments = Array.from(
    { length: links },
    (_, n) => `fragment F${n} on County { ${link(`...F${n + 1}`)} }`,
  );
  return `{ counties { ...F0 } } ${fragments.join(' ')} fragment F${links} on County { ${end} }`;
}
