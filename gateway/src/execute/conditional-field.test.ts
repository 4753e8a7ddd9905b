import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());

const PLACES = [
  {
    place: 'a root fetch',
    fields: (directive: string) => `code field: name ${directive}`,
  },
  {
    place: 'an entity fetch',
    fields: (directive: string) => `code unemployed field: units ${directive} { name }`,
  },
];

const CASES = PLACES.flatMap(({ place, fields }) =>
  ['include', 'skip'].flatMap((directive) =>
    [true, false].flatMap((standard) =>
      [undefined, true, false].map((given) => ({ place, fields, directive, standard, given })),
    ),
  ),
);

describe('a field under a condition with a default', () => {
  it.each(CASES)(
    'of $place: @$directive, default $standard, given $given',
    async ({ fields, directive, standard, given }) => {
      const query = `query ($w: Boolean = ${standard}) { counties { ${fields(`@${directive}(if: $w)`)} } }`;
      const { data, errors } = await graph.ask(query, given === undefined ? {} : { w: given });
      expect(errors).toEqual([]);
      const { counties } = data as { counties: Record<string, unknown>[] };
      const isThere = (given ?? standard) === (directive === 'include');
      expect(counties.map((county) => [county['code'], 'field' in county])).toEqual(
        ['31', '32', '03'].map((code) => [code, isThere]),
      );
    },
  );

  it('cannot be decided by null, though its variable has a default', async () => {
    const query = 'query ($w: Boolean = true) { counties { code name @include(if: $w) } }';
    const { status, errors } = await graph.ask(query, { w: null });
    expect([status, errors]).toMatchObject([
      400,
      [
        {
          message:
            'The variable $w decides what is asked for and cannot be null; leave it out to take its default.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    ]);
  });
});
