import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, it } from 'vitest';
import { fail } from '../errors.ts';
import { createLog } from '../log.ts';
import { createSubgraphServer } from './create-subgraph-server.ts';

/** Not of anyone: the day of birth does not exist. */
const NUMBER = '99990012345';

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('column "secret" does not exist');
        },
      },
      refused: { type: GraphQLString, resolve: () => fail('PAGE_TOO_LARGE', 'Ask for less.') },
      unwritten: {
        type: GraphQLString,
        resolve: () =>
          fail('DISCLOSURE_LOG_UNAVAILABLE', 'Try again.', new Error(`relation "log" of ${NUMBER} is gone`)),
      },
      born: { type: GraphQLInt, args: { on: { type: GraphQLInt } }, resolve: () => 1 },
      unfit: { type: GraphQLInt, resolve: () => `${NUMBER} is no number` },
    },
  }),
});

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } });
  const server = createSubgraphServer<{ readonly id: string }>(schema, log, ({ id }) => id);
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { id: 'request-1' } });
  await server.stop();
  if (body.kind !== 'single') throw new Error('A subgraph answers in one piece.');
  return {
    errors: body.singleResult.errors,
    lines: lines.filter((line) => line.includes('resolver')),
    all: lines.join(''),
  };
}

it('what is masked is logged with its cause under the id of the request, and leaves without it', async () => {
  const { errors, lines } = await ask('{ broken }');
  expect(errors).toMatchObject([
    {
      message: 'The subgraph failed to answer.',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ]);
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { requestId: 'request-1', path: 'broken', err: { message: 'column "secret" does not exist' } },
  ]);
});

it('what is said on purpose leaves as it was said, and is no fault to log', async () => {
  const { errors, lines } = await ask('{ refused }');
  expect(errors).toMatchObject([{ message: 'Ask for less.', extensions: { code: 'PAGE_TOO_LARGE' } }]);
  expect(lines).toEqual([]);
});

it('what is said because of a fault of ours leaves as it was said, and the fault is logged', async () => {
  const { errors, lines } = await ask('{ unwritten }');
  expect(errors).toEqual([
    {
      message: 'Try again.',
      path: ['unwritten'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'DISCLOSURE_LOG_UNAVAILABLE' },
    },
  ]);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      requestId: 'request-1',
      path: 'unwritten',
      err: { cause: { message: expect.stringMatching(/^relation "log" of .+ is gone$/) as string } },
    },
  ]);
  expect(lines.join('')).not.toContain(NUMBER);
});

it.each<[string, string, Record<string, unknown>]>([
  ['a variable', 'query ($on: Int) { born(on: $on) }', { on: NUMBER }],
  ['a literal', `{ born(on: "${NUMBER}") }`, {}],
  ['a number that is too large', `{ born(on: ${NUMBER}) }`, {}],
  ['no GraphQL', `{ born(on: "${NUMBER}"`, {}],
  ['no GraphQL of another kind', `{ born "${NUMBER}" }`, {}],
  ['a value that a resolver gives', '{ unfit }', {}],
])('a number of a person stands in no error and no line of the log: %s', async (_what, query, variables) => {
  const { errors = [], all } = await ask(query, variables);
  expect(errors).not.toEqual([]);
  expect(JSON.stringify(errors) + all).not.toContain(NUMBER);
});
