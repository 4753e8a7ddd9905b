import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperation } from '../support/read-operation.ts';
import { startGraph, type RunningGraph } from '../support/start-graph.ts';

let graph: RunningGraph;

beforeAll(async () => {
  graph = await startGraph();
});
afterAll(async () => {
  const ends = await graph.close();
  expect(ends).toEqual(Array(4).fill('ended with code 0'));
});

/** Whatever is lost, nothing of how the programs are built or where they run may leave. */
const INTERNAL = /127\.0\.0\.1|localhost|https?:|ECONNREFUSED|node_modules|\.ts\b|stacktrace|SELECT/;

const ALL_THREE = `query ($code: ID!) {
  county(code: $code) { name called: name unemployed: unemployment(status: FULLY_UNEMPLOYED) { value } agreementCoverage { status } }
}`;

const lossesOf = ({ errors }: Awaited<ReturnType<RunningGraph['ask']>>) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code'], extensions?.['subgraph']]);

describe('four programs on embedded databases', () => {
  it('answer a question that crosses the border of the sectors', async () => {
    const { data, errors, status } = await graph.ask(ALL_THREE, { variables: { code: '46' } });
    expect([status, errors]).toEqual([200, []]);
    expect(data).toEqual({
      county: {
        name: 'Vestland',
        called: 'Vestland',
        unemployed: [{ value: expect.any(Number) as number }],
        agreementCoverage: { status: 'IN_FORCE' },
      },
    });
  });

  it.each([
    ['labour', 'county.unemployed', { unemployed: null, agreementCoverage: { status: 'IN_FORCE' } }],
    ['agreements', 'county.agreementCoverage', { agreementCoverage: null, unemployed: [{}] }],
  ])(
    'without %s give the rest, and one coded error where data was lost; and heal',
    async (subgraph, path, rest) => {
      expect(await graph.stop(subgraph)).toBe('ended with code 0');
      const without = await graph.ask(ALL_THREE, { variables: { code: '46' } });
      expect(without.data).toMatchObject({ county: { name: 'Vestland', ...rest } });
      expect(lossesOf(without)).toEqual([[path, 'SUBGRAPH_UNAVAILABLE', subgraph]]);
      expect(without.text).not.toMatch(INTERNAL);
      await graph.start(subgraph);
      const healed = await graph.ask(ALL_THREE, { variables: { code: '46' } });
      expect(healed.errors).toEqual([]);
    },
  );

  it('without education still answer what begins elsewhere, with names null and said why', async () => {
    await graph.stop('education');
    const begun = await graph.ask(
      '{ navCountyUnits { unitNumber name counties { code name agreementCoverage { status } } } }',
    );
    const units = begun.data?.['navCountyUnits'] as readonly {
      counties: readonly Record<string, unknown>[];
    }[];
    expect(units).toHaveLength(12);
    const counties = units.flatMap((unit) => unit.counties);
    for (const county of counties) {
      expect(county).toMatchObject({
        name: null,
        agreementCoverage: { status: expect.any(String) as string },
      });
    }
    expect(begun.errors).toHaveLength(counties.length);
    for (const { path, extensions } of begun.errors) {
      expect(path?.at(-1)).toBe('name');
      expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'education' });
    }
    const rooted = await graph.ask(ALL_THREE, { variables: { code: '46' } });
    expect(rooted.data).toEqual({ county: null });
    expect(lossesOf(rooted)).toEqual([['county', 'SUBGRAPH_UNAVAILABLE', 'education']]);
    expect(rooted.text).not.toMatch(INTERNAL);
    await graph.start('education');
    expect((await graph.ask(ALL_THREE, { variables: { code: '46' } })).errors).toEqual([]);
  });

  it('run the documents of the clients', async () => {
    const asOf = '2026-11-22';
    const asked = await Promise.all([
      graph.ask(readOperation('agreement-coverage'), { variables: { asOf } }),
      graph.ask(readOperation('county-reform'), { variables: { before: '2019-06-30', after: '2022-06-30' } }),
      graph.ask(readOperation('nav-units-and-counties')),
      graph.ask(readOperation('county-picture'), { variables: { code: '32', asOf } }),
      graph.ask(readOperation('apel-gap'), { variables: { asOf } }),
    ]);
    expect(asked.map(({ errors }) => errors)).toEqual(Array(5).fill([]));
  });
});
