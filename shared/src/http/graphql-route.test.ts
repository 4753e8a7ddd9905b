import { ApolloServer } from '@apollo/server';
import { buildSchema } from 'graphql';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { createGraphqlRoute } from './graphql-route.ts';
import { createHttpHandler } from './create-http-handler.ts';
import { listen, type Listening } from './listen.ts';

const NULL = '\u0000';
const TELLING = 'application/graphql-response+json';

let server: ApolloServer;
let door: Listening;

beforeEach(async () => {
  server = new ApolloServer({
    schema: buildSchema('type Query { echo(text: String, in: In): String } input In { texts: [String] }'),
    rootValue: { echo: ({ text }: { readonly text?: string }) => text ?? 'nothing' },
    csrfPrevention: false,
  });
  await server.start();
  const route = createGraphqlRoute({ server, createContext: () => ({}) });
  const log = createLog({ name: 'fixture', level: 'info', destination: new PassThrough() });
  door = await listen({
    handler: createHttpHandler({ routes: { '/': { POST: route, GET: route } }, bodyLimitBytes: 10_000, log }),
    host: '127.0.0.1',
    port: 0,
  });
});
afterEach(async () => {
  await door.close(0);
  await server.stop();
});

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const WAYS = {
  POST: (asked: Asked) =>
    fetch(door.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: TELLING },
      body: JSON.stringify(asked),
    }),
  GET: ({ query, variables = {} }: Asked) =>
    fetch(`${door.url}/?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`, {
      headers: { accept: TELLING },
    }),
};

describe.each(['POST', 'GET'] as const)('a U+0000 by %s', (method) => {
  const ask = async (asked: Asked) => {
    const answer = await WAYS[method](asked);
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const byVariable = 'query ($text: String, $in: In) { echo(text: $text, in: $in) }';

  it.each([
    ['a variable', { query: byVariable, variables: { text: `a${NULL}b` } }, 'variables'],
    ['a list in a variable', { query: byVariable, variables: { in: { texts: ['a', NULL] } } }, 'variables'],
    ['a name within a variable', { query: byVariable, variables: { in: { [NULL]: 1 } } }, 'variables'],
    ['a literal', { query: `{ echo(text: "a${NULL}b") }` }, 'document'],
    ['an escape of a literal', { query: '{ echo(text: "a\\u0000b") }' }, 'document'],
    ['a longer escape of a literal', { query: '{ echo(text: "a\\u{000}b") }' }, 'document'],
    ['a block text', { query: `{ echo(text: """a${NULL}b""") }` }, 'document'],
  ])('in %s is refused in one sentence as the client’s', async (_where, asked, place) => {
    expect(await ask(asked)).toEqual({
      status: 400,
      errors: [
        {
          message: `A text in the ${place} has the character U+0000 in it, which no text of the graph can hold: leave it out.`,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it.each([
    ['a backslash before the letters', '{ echo(text: "a\\\\u0000b") }', 'a\\u0000b'],
    ['a block text that only looks like it', '{ echo(text: """a\\u0000b""") }', 'a\\u0000b'],
    ['a comment', '{ echo # \\u0000\n }', 'nothing'],
  ])('is not seen in %s', async (_where, query, echo) => {
    expect(await ask({ query })).toEqual({ status: 200, data: { echo } });
  });

  it('is looked for however deep the variables are nested', async () => {
    const deep = `${'['.repeat(1_000)}"\\u0000"${']'.repeat(1_000)}`;
    const variables = JSON.parse(deep) as Readonly<Record<string, unknown>>;
    expect(await ask({ query: '{ echo }', variables: { variables } })).toMatchObject({ status: 400 });
  });

  it('leaves what is no GraphQL to the parser', async () => {
    expect(await ask({ query: '{ "\\u0000' })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });
});
