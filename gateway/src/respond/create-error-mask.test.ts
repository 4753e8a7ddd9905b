import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SamspillError } from '@samspill/shared/errors';
import { createLog } from '@samspill/shared/log';
import { GraphQLError, getIntrospectionQuery } from 'graphql';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';
import { createErrorMask } from './create-error-mask.ts';

function fixtureMask() {
  const lines: string[] = [];
  const log = createLog({
    name: 'fixture',
    level: 'info',
    destination: { write: (line) => lines.push(line) },
  });
  const { formatError, attribute } = createErrorMask({ log, maxTokens: 10 });
  const mask = (error: Error, requestId: string) => {
    attribute([error], requestId);
    return formatError(error instanceof GraphQLError ? error.toJSON() : { message: error.message }, error);
  };
  return { mask, attribute, formatError, lines };
}

describe('the mask', () => {
  it('lets a refusal of ours through', () => {
    const { mask, lines } = fixtureMask();
    expect(mask(new SamspillError('INVALID_CURSOR', 'No such cursor.'), 'a')).toEqual({
      message: 'No such cursor.',
      extensions: { code: 'INVALID_CURSOR' },
    });
    expect(lines).toEqual([]);
  });

  it.each([
    ['a fault', new TypeError('secret')],
    ['an unknown code', new GraphQLError('secret', { extensions: { code: 'SECRET', sql: 'secret' } })],
    ['a code for operators', new SamspillError('DATABASE_UNREACHABLE', 'secret')],
    ['a code that every object has', new GraphQLError('secret', { extensions: { code: 'constructor' } })],
  ])('puts a reference in the place of %s and the cause into the log', (_what, error) => {
    const { mask, lines } = fixtureMask();
    expect(mask(error, 'request-1')).toEqual({
      message: 'Something went wrong on our side; quote reference request-1.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(lines.join('')).toMatch(/"requestId":"request-1".*secret/);
  });

  it('logs once for a request, subgraph and cause, and says how often', () => {
    const { attribute, formatError, lines } = fixtureMask();
    const of = (message: string, subgraph: string, index: number) =>
      new GraphQLError(message, { path: ['a', index], extensions: { subgraph } });
    const errors = [
      of('one', 'labour', 0),
      of('one', 'labour', 1),
      of('two', 'labour', 2),
      of('one', 'education', 3),
      new SamspillError('INVALID_CURSOR', 'No such cursor.'),
    ];
    attribute(errors, 'request-1');
    for (const error of errors) formatError(error.toJSON(), error);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { requestId: 'request-1', subgraph: 'labour', count: 2, path: ['a', 0], err: 'one' },
      { requestId: 'request-1', subgraph: 'labour', count: 1, path: ['a', 2], err: 'two' },
      { requestId: 'request-1', subgraph: 'education', count: 1, path: ['a', 3], err: 'one' },
    ]);
  });

  it('gives a fault of no known request a reference of its own, the same in the log', () => {
    const { formatError, lines } = fixtureMask();
    const { message } = formatError({ message: 'secret' }, new Error('secret'));
    const [reference = ''] = /[0-9a-f-]{36}/.exec(message) ?? [];
    expect(lines.join('')).toContain(`"requestId":"${reference}"`);
  });
});

describe('the schema', () => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await openFixtureGraph({ NODE_ENV: 'production' });
  });
  afterAll(() => graph.close());

  it('cannot be asked for in production', async () => {
    const { status, errors } = await graph.ask('{ __schema { queryType { name } } }');
    expect([status, errors.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: 'INTROSPECTION_DISABLED' }],
    ]);
  });

  it('is not guessed at by suggestions in production', async () => {
    const { errors } = await graph.ask('{ countie { code } }');
    expect(errors).toMatchObject([
      {
        message: 'Cannot query field "countie" on type "Query".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  it('can be asked for in development, and in production when that is switched on', async () => {
    for (const environment of [{}, { NODE_ENV: 'production', GATEWAY_INTROSPECTION: 'on' }]) {
      const own = await openFixtureGraph(environment);
      expect(await own.ask(getIntrospectionQuery())).toMatchObject({ status: 200, errors: [] });
      await own.close();
    }
  });
});
