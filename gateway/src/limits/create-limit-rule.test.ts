import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph({
    GATEWAY_MAX_DEPTH: '3',
    GATEWAY_MAX_ALIASES: '2',
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
    const fragments = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on County { ...F${n + 1} ...F${n + 1} }`,
    );
    const bomb = `{ counties { ...F0 } } ${fragments.join(' ')} fragment F60 on County { a: code }`;
    const { errors } = await own.ask(bomb);
    expect(errors).toMatchObject([
      { message: 'The operation has more than a million aliases; the limit is 60.' },
    ]);
    await own.close();
  });
});
