import { LARGE_FROM, employersAt } from '@samspill/shared/synthetic/employers-at';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { education } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(education);
});
afterAll(() => graph.close());

interface Figure {
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly suppressionReason: string | null;
  readonly synthetic: boolean;
}

const FIGURE = '{ value unit suppressed suppressionReason synthetic source breakInSeries updatedOn }';

const ask = async (document: string) => {
  const { data, errors } = await graph.ask(document);
  expect(errors).toEqual([]);
  return data as Readonly<Record<string, unknown>>;
};

const sumOf = (figures: readonly { readonly figure: Figure }[]) =>
  figures.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0);

describe('follow-up reports', () => {
  it('are the newest three, oldest first, and say that they are invented and as of when', async () => {
    const { county } = await ask(
      `{ county(code: "46") { followUp(last: 3) { period { label } registered ${FIGURE} } } }`,
    );
    const { followUp } = county as { followUp: { period: { label: string } }[] };
    expect(followUp.map(({ period }) => period.label)).toEqual(['2025-11', '2026-02', '2026-06']);
    expect(followUp[0]).toMatchObject({
      registered: {
        unit: 'persons',
        suppressed: false,
        synthetic: true,
        source: 'Samspill, invented figure (syntetisk)',
        updatedOn: '2026-11-15',
      },
    });
  });

  it('hide small counts with a reason and without a value, and what would give them away', async () => {
    const { counties } = await ask(
      `{ counties { followUp { byStatus { status { code } figure ${FIGURE} } } } }`,
    );
    const figures = (counties as { followUp: { byStatus: { figure: Figure }[] }[] }[])
      .flatMap(({ followUp }) => followUp)
      .flatMap(({ byStatus }) => byStatus.map(({ figure }) => figure));
    expect(figures).toHaveLength(15 * 23);
    const hidden = figures.filter(({ suppressed }) => suppressed);
    expect(new Set(hidden.map(({ suppressionReason }) => suppressionReason))).toEqual(
      new Set(['BELOW_THRESHOLD', 'COMPLEMENTARY']),
    );
    expect(hidden.every(({ value }) => value === null)).toBe(true);
    const small = figures.filter(({ value }) => value !== null && value > 0 && value < 5);
    expect(small).toEqual([]);
  });

  it('of a county that did not report say nothing, and never zero', async () => {
    const { county } = await ask(`{ county(code: "18") { followUp(last: 3) { period { label }
      registered { value } byCategory { category } byStatus { status { code } } byReason { reason } } } }`);
    expect((county as { followUp: unknown[] }).followUp[0]).toEqual({
      period: { label: '2025-11' },
      registered: null,
      byCategory: null,
      byStatus: null,
      byReason: null,
    });
  });

  it('of a county that was merged begin with the merger, and of one that was split with its predecessor', async () => {
    const { viken, akershus, vestland } = await ask(`{
      viken: county(code: "30") { followUp(last: 50) { period { label } registered { value } } }
      akershus: county(code: "32") { followUp(last: 50) { period { label } registered { value breakInSeries source } } }
      vestland: county(code: "46") { followUp(last: 50) { period { label } } }
    }`);
    const { followUp: own } = akershus as {
      followUp: { period: object; registered: { value: number; source: string } }[];
    };
    const { followUp: before } = viken as { followUp: { period: object; registered: { value: number } }[] };
    expect(own[0]?.period).toEqual(before[0]?.period);
    expect(own[0]?.registered).toMatchObject({
      value: before[0]?.registered.value,
      breakInSeries: true,
      source: expect.stringContaining('figure of Viken') as string,
    });
    expect((vestland as { followUp: unknown[] }).followUp).toHaveLength(9);
  });
});

describe('recognition of prior learning', () => {
  it('adds up wherever all is shown: phases and ways to all, tracks to the completed', async () => {
    const { county } = await ask(`{ county(code: "46") { apel { period { kind label } requested ${FIGURE}
      requestedByNav ${FIGURE} requestedOtherwise ${FIGURE} completed ${FIGURE}
      byPhase { phase figure ${FIGURE} } completedByTrack { track figure ${FIGURE} } } } }`);
    const [report] = (county as { apel: Record<string, unknown>[] }).apel;
    const value = (name: string) => (report?.[name] as Figure).value ?? NaN;
    expect(report?.['period']).toEqual({ kind: 'YEAR', label: '2025' });
    expect(sumOf(report?.['byPhase'] as { figure: Figure }[])).toBe(value('requested'));
    expect(value('requestedByNav') + value('requestedOtherwise')).toBe(value('requested'));
    expect(sumOf(report?.['completedByTrack'] as { figure: Figure }[])).toBe(value('completed'));
  });
});

describe('apprenticeships', () => {
  it('of the country end early for reasons that add up', async () => {
    const { country } = await ask(`{ country { apprenticeships { contracts ${FIGURE} endedEarly ${FIGURE}
      endedEarlyByReason { reason figure ${FIGURE} } applicantsWithoutPlace ${FIGURE} } } }`);
    const [report] = (
      country as { apprenticeships: { endedEarly: Figure; endedEarlyByReason: { figure: Figure }[] }[] }
    ).apprenticeships;
    expect(report?.endedEarlyByReason).toHaveLength(7);
    expect(sumOf(report?.endedEarlyByReason ?? [])).toBe(report?.endedEarly.value);
  });

  it('of one employer hide one to four contracts; one that trains nobody has none', async () => {
    const employers = employersAt(0.02);
    const { data, statements } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employer { organisationNumber
        apprenticeships { contracts ${FIGURE} openPlaces programmes { code track } synthetic } } } }`,
      {
        variables: {
          them: [{ organisationNumber: '999999999' }, ...employers].map(({ organisationNumber }) => ({
            __typename: 'Employer',
            organisationNumber,
          })),
        },
      },
    );
    const found = data?.['_entities'] as readonly {
      apprenticeships: { contracts: Figure; programmes: { track: string }[] } | null;
    }[];
    const [unknown, ...known] = found.map(({ apprenticeships }) => apprenticeships);
    expect(unknown).toBeNull();
    const large = employers.flatMap(({ employees }, at) => (employees >= LARGE_FROM ? [known[at]] : []));
    expect(large.length).toBeGreaterThan(0);
    expect(large).not.toContain(null);
    const contracts = known.flatMap((one) => (one === null ? [] : [one.contracts]));
    expect(contracts.length).toBeLessThan(employers.length);
    expect(contracts.some(({ suppressed }) => suppressed)).toBe(true);
    expect(contracts.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
    expect(known.flatMap((one) => one?.programmes ?? []).every(({ track }) => track === 'VOCATIONAL')).toBe(
      true,
    );
    expect(statements).toHaveLength(2);
  });
});

describe('career centres', () => {
  it('are in every county that there is, each found by its id', async () => {
    const { counties, careerCentre, none, ended } = await ask(`{
      counties { code careerCentres { id synthetic services courses { name startsOn places filledByNav synthetic } } }
      careerCentre(id: "kks-46-1") { name county { code } }
      none: careerCentre(id: "kks-46-99") { name }
      ended: county(code: "12") { careerCentres { id } basicSkills { name } modularTraining { places } } }`);
    for (const { code, careerCentres } of counties as { code: string; careerCentres: { id: string }[] }[])
      expect(careerCentres.map(({ id }) => id)).toEqual(
        careerCentres.map((_, at) => `kks-${code}-${at + 1}`),
      );
    expect([careerCentre, none, ended]).toEqual([
      { name: 'Karrieresenteret i Bergen (syntetisk)', county: { code: '46' } },
      null,
      { careerCentres: null, basicSkills: null, modularTraining: null },
    ]);
  });

  it('fill places that are never one to four, and never more than there are', async () => {
    const { counties } = await ask('{ counties { careerCentres { courses { places filledByNav } } } }');
    const courses = (
      counties as { careerCentres: { courses: { places: number; filledByNav: number | null }[] }[] }[]
    )
      .flatMap(({ careerCentres }) => careerCentres)
      .flatMap(({ courses }) => courses);
    expect(courses.some(({ filledByNav }) => filledByNav === null)).toBe(true);
    for (const { places, filledByNav } of courses) {
      expect(filledByNav ?? 5).toBeLessThanOrEqual(places);
      expect([1, 2, 3, 4]).not.toContain(filledByNav);
    }
  });
});

it('takes as many statements for all counties as for one', async () => {
  const fields = `{ followUpService { name } followUp(last: 3) { registered { value } byStatus { status { code } } }
    apel { requested { value } } careerGuidance { users { value } } apprenticeships { contracts { value } }
    careerCentres { courses { name } } basicSkills { name } modularTraining { programme { name } } }`;
  const one = await graph.ask(`{ county(code: "46") ${fields} }`);
  const all = await graph.ask(`{ counties ${fields} }`);
  expect(all.errors).toEqual([]);
  expect(all.statements).toHaveLength(one.statements.length);
  expect(all.statements).toHaveLength(11);
});
