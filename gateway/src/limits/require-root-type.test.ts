import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { openFixtureGraph } from '../../fixtures/open-fixture-graph.ts';
import { requireRootType } from './require-root-type.ts';

const reading = buildSchema('type Query { a: Int }');

it.each(['mutation', 'subscription'])('a %s of a graph that has none is refused in one sentence', (kind) => {
  const errors = validate(reading, parse(`${kind} { x }`), [requireRootType]);
  expect(errors).toMatchObject([
    { message: `The graph has no ${kind}s.`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
});

it('what the graph has is let through', () => {
  expect(validate(reading, parse('{ a } query A { a }'), [requireRootType])).toEqual([]);
});

it('the refusal is a 400, and no fault of ours in the log', async () => {
  const graph = await openFixtureGraph();
  const { status, errors } = await graph.ask('subscription { x }');
  expect([status, errors]).toEqual([
    400,
    [{ message: 'The graph has no subscriptions.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  ]);
  expect(graph.logged()).not.toContain('"level":"error"');
  await graph.close();
});
