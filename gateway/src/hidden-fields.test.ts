import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenGraph } from '../fixtures/open-fixture-graph.ts';
import { openPersonalGraph, type PersonalName } from '../fixtures/personal-graph.ts';

let graph: OpenGraph<PersonalName>;
beforeAll(async () => {
  graph = await openPersonalGraph({ GATEWAY_INTROSPECTION: 'on' });
});
afterAll(() => graph.close());

const fetched = () => Object.values(graph.subgraphs).flatMap(({ requests }) => requests).length;

describe('introspection of @inaccessible', () => {
  it('tells nothing of it, also where it is asked for by name', async () => {
    const whole = await graph.ask(getIntrospectionQuery());
    expect(whole.errors).toEqual([]);
    expect(whole.text).toContain('"measures"');
    expect(whole.text).not.toMatch(/decision|relation|inaccessible|join__/);
    const type = await graph.ask('{ __type(name: "Person") { fields(includeDeprecated: true) { name } } }');
    expect(type.data).toEqual({
      __type: { fields: ['id', 'code', 'name', 'case', 'measures'].map((name) => ({ name })) },
    });
  });

  it.each([
    ['a field', '{ person { decision } }', 'decision'],
    ['a field under another name', '{ person { code: relation } }', 'relation'],
    ['a field in a fragment', '{ person { ...F } } fragment F on Person { decision }', 'decision'],
    ['the door for entities', '{ _entities(representations: []) { __typename } }', '_entities'],
    ['the schema of a subgraph', '{ s: _service { sdl } }', '_service'],
  ])('is no way to %s: it is not there', async (_what, document, name) => {
    const before = fetched();
    const { status, errors } = await graph.ask(document);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(
      new RegExp(`^Cannot query field "${name}" on type "(Person|Query)"\\.`),
    );
    expect(fetched()).toBe(before);
  });

  it.each(['decisio', 'relatio', 'desision', 'relations'])(
    'is not helped by a name that is almost right: %s',
    async (name) => {
      const { errors } = await graph.ask(`{ person { ${name} } }`);
      expect(errors[0]?.message).toMatch(new RegExp(`^Cannot query field "${name}" on type "Person"\\.`));
      expect(errors[0]?.message).not.toMatch(/"(decision|relation)"/);
    },
  );
});
