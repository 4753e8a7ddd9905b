import { buildSubgraphSchema } from '@apollo/subgraph';
import { getIntrospectionQuery, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { readSettings } from '../env.ts';
import type { RunningProgram } from '../program/run-program.ts';
import type { RequestFacts } from './request-facts.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import { subgraphSettings } from './subgraph-settings.ts';

const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
    type Query { person(born: Int): Person }
    type Person @key(fields: "id") { id: ID! decision: String @inaccessible }
  `),
  resolvers: { Query: { person: () => ({ id: 'p1' }) } },
});

let people: RunningProgram & { readonly url: string };
beforeAll(async () => {
  const settings = subgraphSettings('education', 0);
  people = await serveSubgraph<RequestFacts>(
    {
      name: 'education',
      settings,
      schema,
      folder: new URL('.', import.meta.url),
      reference: [],
      synthetic: () => [],
      series: [],
      openData: () => ({ createContext: (facts) => facts, close: () => Promise.resolve() }),
    },
    readSettings(
      { ...settings },
      { EDUCATION_PORT: '0', EDUCATION_DATABASE_URL: 'pglite:', LOG_LEVEL: 'silent' },
    ),
    await openDatabase('pglite:'),
  );
});
afterAll(() => people.close());

interface Said {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(people.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await answer.text();
  const { errors = [] } = JSON.parse(text) as Said;
  return {
    status: answer.status,
    kept: answer.headers.get('cache-control'),
    text,
    messages: errors.map(({ message }) => message),
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

describe('direct calls to a subgraph', () => {
  it.each([
    ['the whole schema', getIntrospectionQuery()],
    ['a type under another name', '{ id: __type(name: "Person") { fields { name } } }'],
    ['what composition reads', '{ _service { sdl } }'],
    ['that under another name', '{ person: _service { id: sdl } }'],
    ['that in a fragment', '{ ...F } fragment F on Query { ... { _service { sdl } } }'],
    ['that behind a condition', '{ person { id } _service @include(if: true) { sdl } }'],
  ])('learn nothing of the schema: %s', async (_what, query) => {
    const { status, codes, text } = await ask(query);
    expect([status, new Set(codes)]).toEqual([400, new Set(['INTROSPECTION_DISABLED'])]);
    expect(text).not.toContain('decision');
  });

  it('are not told what a name that is almost right should be', async () => {
    const { codes, messages } = await ask('{ person { decisio } }');
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(messages).toEqual(['Cannot query field "decisio" on type "Person".']);
  });

  it.each<[string, string, Record<string, string>]>([
    ['an answer', '{ person { id } }', {}],
    ['a refusal', '{ people }', {}],
    ['no GraphQL', '{', {}],
    ['a bad token', '{ person { id } }', { authorization: 'Bearer none' }],
    ['a body that is not taken', '{ person { id } }', { 'content-type': 'text/plain' }],
  ])('are given nothing that anyone on the way may keep, whoever asks: %s', async (_what, query, headers) => {
    expect((await ask(query, headers)).kept).toBe('no-store');
  });

  it('come by POST alone', async () => {
    const answer = await fetch(`${people.url}?query=${encodeURIComponent('{ person { id } }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
