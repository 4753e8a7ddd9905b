import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph(undefined, 0.02);
});
afterAll(() => graph.close());

/** Asks for the counties of the day with some fields of theirs. */
async function countiesWith<Fields>(
  fields: string,
): Promise<readonly (Fields & { readonly code: string })[]> {
  const { data, errors } = await graph.ask(`{ counties(asOf: "2026-11-22") { code ${fields} } }`);
  expect(errors).toEqual([]);
  return data?.['counties'] as readonly (Fields & { readonly code: string })[];
}

/** The data hold them on purpose, so that a client meets each before it meets it in earnest. */
describe('the awkward cases are all there', () => {
  it('an agreement that has expired, one that leaves out APEL, one with two parties of NAV, a report that is overdue', async () => {
    const counties = await countiesWith<{
      readonly agreementCoverage: {
        readonly status: string;
        readonly missingAreas: readonly string[];
        readonly reportsOverdue: number;
        readonly agreements: readonly { readonly parties: readonly { readonly role: string }[] }[];
      };
    }>(
      `agreementCoverage(asOf: "2026-11-22") { status missingAreas reportsOverdue agreements { parties { role } } }`,
    );
    const having = (holds: (coverage: (typeof counties)[number]['agreementCoverage']) => boolean) =>
      counties.filter(({ agreementCoverage }) => holds(agreementCoverage)).map(({ code }) => code);
    expect(having(({ status }) => status === 'EXPIRED')).toEqual(['18']);
    const lacksApel = having(
      ({ status, missingAreas }) => status === 'IN_FORCE' && missingAreas.includes('APEL'),
    );
    expect(lacksApel).toEqual(['15', '56']);
    expect(having(({ reportsOverdue }) => reportsOverdue > 0).length).toBeGreaterThan(0);
    const ofNav = ({ role }: { readonly role: string }) => role === 'NAV_COUNTY_UNIT';
    const twofold = ({ parties }: { readonly parties: readonly { readonly role: string }[] }) =>
      parties.filter(ofNav).length === 2;
    expect(having(({ agreements }) => agreements.some(twofold))).toContain('32');
  });

  it('offices that are likely closed, and offices whose municipality is not known', async () => {
    const { data, errors } = await graph.ask(
      `{ navCountyUnits { unitNumber offices(includeLikelyClosed: true) { state municipality { code } } } }`,
    );
    expect(errors).toEqual([]);
    const units = data?.['navCountyUnits'] as readonly {
      readonly offices: readonly { readonly state: string; readonly municipality: unknown }[];
    }[];
    const offices = units.flatMap((unit) => unit.offices);
    expect(offices.filter(({ state }) => state === 'LIKELY_CLOSED')).toHaveLength(217);
    expect(
      offices.filter(({ state, municipality }) => state === 'LIKELY_ACTIVE' && municipality === null),
    ).toHaveLength(111);
  });

  it('schools in counties that were split off another, with figures from before and a break in the series', async () => {
    const counties = await countiesWith<{
      readonly predecessors: readonly {
        readonly change: string;
        readonly county: { readonly code: string };
      }[];
      readonly schools: { readonly totalCount: number };
      readonly dropOut: readonly { readonly breakInSeries: boolean; readonly source: string }[];
    }>(
      `predecessors { change county { code } } schools(first: 1) { totalCount } dropOut { breakInSeries source }`,
    );
    const split = counties.filter(({ predecessors }) =>
      predecessors.some(({ change }) => change === 'SPLIT'),
    );
    expect(split.map(({ code }) => code)).toEqual(['31', '32', '33', '39', '40', '55', '56']);
    for (const { schools, dropOut } of split) {
      expect(schools.totalCount).toBeGreaterThan(0);
      expect(dropOut).toMatchObject([{ breakInSeries: true }]);
    }
  });
});
