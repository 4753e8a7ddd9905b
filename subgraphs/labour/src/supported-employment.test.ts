import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { readOperation } from '../../../test/support/read-operation.ts';
import { readSeed } from '../../../test/support/read-seed.ts';
import { labour } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour);
});
afterAll(() => graph.close());

const COUNTIES = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'];
const inCounties = async (selection: string, codes: readonly string[] = COUNTIES) => {
  const { data, errors } = await graph.ask(
    `query ($them: [_Any!]!) { _entities(representations: $them) { ... on County { code ${selection} } } }`,
    { variables: { them: codes.map((code) => ({ __typename: 'County', code })) } },
  );
  expect(errors).toEqual([]);
  return data?.['_entities'];
};

interface Figure {
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly suppressionReason: string | null;
  readonly synthetic: boolean;
  readonly period: { readonly label: string };
}

describe('the mentor pilot', () => {
  it('is told as it was published, small numbers too, and the rest as derived', async () => {
    const { data, errors } = await graph.ask(readOperation('mentor-pilot'));
    expect(errors).toEqual([]);
    expect(data?.['pilots']).toMatchObject([
      {
        id: 'MENTOR_PILOT',
        durationYears: 3,
        sites: [
          { name: 'Namdalen', office: null },
          { name: 'Asker', office: { unitNumber: '0220' } },
        ],
        participants: [
          { role: 'WORKPLACE', count: 39 },
          { role: 'NAV_EMPLOYEE', count: 43 },
          { role: 'MENTOR', count: 39 },
          { role: 'CLIENT', count: 49 },
        ],
        outcomes: [
          { kind: 'HIRED', count: 36, atMonths: null, synthetic: false },
          { kind: 'INTERNSHIP', count: 2, atMonths: null, synthetic: false },
          { kind: 'STUDIES', count: 2, atMonths: null, synthetic: false },
          { kind: 'NOT_STATED', count: 9, atMonths: null, synthetic: false },
          { kind: 'STILL_IN_WORK', count: null, atMonths: 6 },
          { kind: 'STILL_IN_WORK', count: null, atMonths: 12 },
          { kind: 'STILL_IN_WORK', count: null, atMonths: 18 },
        ],
      },
    ]);
  });

  it('says that it is exempt from suppression, what is derived, and why nothing is known later', async () => {
    const { data } = await graph.ask(
      '{ pilot(id: "MENTOR_PILOT") { exemptFromSuppression source barriers outcomes { kind count derived notKnownBecause } } }',
    );
    const pilot = data?.['pilot'] as {
      readonly barriers: readonly string[];
      readonly outcomes: readonly {
        count: number | null;
        derived: boolean;
        notKnownBecause: string | null;
      }[];
    };
    expect(pilot).toMatchObject({ exemptFromSuppression: true });
    expect(pilot.barriers).toHaveLength(3);
    const known = pilot.outcomes.filter(({ count }) => count !== null);
    expect(known.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(49);
    expect(known.filter(({ derived }) => derived)).toMatchObject([{ kind: 'NOT_STATED' }]);
    for (const { count, notKnownBecause } of pilot.outcomes)
      expect(count === null).toBe(notKnownBecause !== null);
  });
});

describe('supported employment', () => {
  it('shows the document’s numbers beside ours, which say that they are invented', async () => {
    const { data, errors, statements } = await graph.ask(`{ supportedEmployment {
      documentFigures { indicator value minimum maximum qualifier unit }
      youthTeamShare { ...F } youthTeamsWithSpecialistShare { ...F } employmentSpecialists { ...F } ipsSpecialists { ...F }
      placedAndTrained(last: 10) { ...F } backingMeasures { code durationRule } practices } }
      fragment F on Statistic { value suppressed suppressionReason synthetic period { label } }`);
    expect(errors).toEqual([]);
    const all = data?.['supportedEmployment'] as Readonly<Record<string, Figure>> & {
      readonly placedAndTrained: readonly Figure[];
    };
    const figures = (data?.['supportedEmployment'] as { documentFigures: readonly { indicator: string }[] })
      .documentFigures;
    const figure = (name: string) => figures.find(({ indicator }) => indicator === name);
    expect(figure('YOUTH_TEAM_SHARE')).toMatchObject({ value: 80, qualifier: 'over' });
    expect(figure('CASELOAD')).toMatchObject({ value: null, minimum: 12, maximum: 20 });
    expect(figure('IPS_SPECIALISTS')).toMatchObject({ value: 200, qualifier: 'about' });
    expect(figure('PLACED_AND_TRAINED')).toMatchObject({ value: 6000, qualifier: 'about' });
    expect(Math.abs((all['youthTeamShare']?.value ?? 0) - 82)).toBeLessThan(5);
    expect(Math.abs((all['youthTeamsWithSpecialistShare']?.value ?? 0) - 33)).toBeLessThan(7);
    expect(Math.abs((all['ipsSpecialists']?.value ?? 0) - 200)).toBeLessThan(40);
    const placed = all.placedAndTrained.find(({ period }) => period.label === '2018');
    expect(Math.abs((placed?.value ?? 0) - 6000)).toBeLessThan(100);
    for (const one of [all['youthTeamShare'], all['employmentSpecialists'], ...all.placedAndTrained])
      expect(one).toMatchObject({ synthetic: true, suppressed: false });
    expect(data?.['supportedEmployment']).toMatchObject({
      backingMeasures: [
        { code: 'MIDLERTIDIG_LONNSTILSKUDD', durationRule: '12 months; 24 with reduced work capacity' },
        { code: 'MENTOR' },
        { code: 'INKLUDERINGSTILSKUDD' },
      ],
    });
    expect(statements).toHaveLength(6);
  });

  it('names the offices over the document’s caseload, and only those, county by county', async () => {
    const counties = (await inCounties(`supportedEmployment { clientsPerSpecialist { value }
      officesOverCaseload { unitNumber capacity { clientsPerSpecialist synthetic } } }`)) as readonly {
      readonly supportedEmployment: {
        readonly officesOverCaseload: readonly {
          readonly capacity: { clientsPerSpecialist: number; synthetic: boolean };
        }[];
      };
    }[];
    const over = counties.flatMap(({ supportedEmployment }) => supportedEmployment.officesOverCaseload);
    expect(over.length).toBeGreaterThan(3);
    for (const { capacity } of over) {
      expect(capacity.clientsPerSpecialist).toBeGreaterThan(20);
      expect(capacity.synthetic).toBe(true);
    }
    const { data } = await graph.ask('{ navCountyUnits { offices { capacity { clientsPerSpecialist } } } }');
    const offices = (
      data?.['navCountyUnits'] as readonly {
        offices: readonly { capacity: { clientsPerSpecialist: number | null } }[];
      }[]
    ).flatMap((unit) => unit.offices.map(({ capacity }) => capacity.clientsPerSpecialist));
    expect(offices.filter((load) => load !== null && load > 20)).toHaveLength(over.length);
    expect(offices.every((load) => load === null || load >= 12)).toBe(true);
  });

  it('is not known of counties that have ended, and offices that are closed have no capacity', async () => {
    expect(await inCounties('supportedEmployment { youthTeamShare { value } }', ['12'])).toEqual([
      { code: '12', supportedEmployment: null },
    ]);
    const { data } = await graph.ask(
      '{ closed: navOffice(unitNumber: "0118") { capacity { hasYouthTeam } } open: navOffice(unitNumber: "0101") { capacity { synthetic } } }',
    );
    expect(data).toEqual({ closed: { capacity: null }, open: { capacity: { synthetic: true } } });
  });

  it('leaves no number of the documents out', async () => {
    const { data } = await graph.ask(
      '{ documentFigures { indicator } pilot: documentFigures(document: MENTOR_PILOT) { kind } }',
    );
    expect(data?.['documentFigures']).toHaveLength(readSeed('labour', 'document_figures').length);
    expect(data?.['pilot']).toHaveLength(14);
  });
});

describe('measures that end', () => {
  interface Ending {
    readonly measure: { readonly code: string };
    readonly participants: Figure;
  }
  const ending = async (withinDays: number, asOf = '2026-11-22') =>
    (await inCounties(
      `measuresEnding(withinDays: ${withinDays}, asOf: "${asOf}") { measure { code } participants {
        value suppressed suppressionReason synthetic period { label } } }`,
    )) as readonly { readonly code: string; readonly measuresEnding: readonly Ending[] | null }[];

  it('show no count from one to three, in any county and month', async () => {
    for (const [days, asOf] of [
      [10, '2026-11-22'],
      [31, '2026-12-01'],
      [30, '2027-04-02'],
    ] as const) {
      const figures = (await ending(days, asOf)).flatMap(({ measuresEnding }) => measuresEnding ?? []);
      expect(figures.length).toBeGreaterThan(200);
      for (const { participants } of figures) {
        const { value } = participants;
        expect(value === null || value === 0 || value >= 4).toBe(true);
        expect(participants.suppressed).toBe(value === null);
      }
      expect(figures.some(({ participants }) => participants.suppressionReason === 'BELOW_THRESHOLD')).toBe(
        true,
      );
      expect(figures.some(({ participants }) => participants.suppressionReason === 'COMPLEMENTARY')).toBe(
        true,
      );
    }
  });

  it('leave no hidden county to be worked out from the country and the others', async () => {
    const counties = await ending(10);
    const { data } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Country {
        measuresEnding(withinDays: 10, asOf: "2026-11-22") { measure { code } participants { value } } } } }`,
      { variables: { them: [{ __typename: 'Country', code: '00' }] } },
    );
    const [norway] = data?.['_entities'] as readonly { readonly measuresEnding: readonly Ending[] }[];
    for (const { measure, participants } of norway?.measuresEnding ?? []) {
      const cells = counties.map(
        ({ measuresEnding }) =>
          measuresEnding?.find((one) => one.measure.code === measure.code)?.participants.value,
      );
      const hidden = cells.filter((value) => value === null);
      if (participants.value !== null) expect(hidden.length).not.toBe(1);
      if (hidden.length === 0)
        expect(cells.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(participants.value);
    }
  });

  it('are not known at the end of all days, which is no fault', async () => {
    for (const asOf of ['0001-01-01', '9999-12-31'])
      expect((await ending(365, asOf)).every(({ measuresEnding }) => measuresEnding === null)).toBe(true);
  });

  it('add months up, and hide the sum where a month is hidden', async () => {
    const valueOf = (rows: Awaited<ReturnType<typeof ending>>, at: number, code: string) =>
      rows[at]?.measuresEnding?.find(({ measure }) => measure.code === code)?.participants.value;
    const [november, december, both] = [
      await ending(8, '2026-11-22'),
      await ending(30, '2026-12-01'),
      await ending(39, '2026-11-22'),
    ];
    let hidden = 0;
    for (const [at, { measuresEnding }] of both.entries()) {
      for (const { measure, participants } of measuresEnding ?? []) {
        const parts = [valueOf(november, at, measure.code), valueOf(december, at, measure.code)];
        const [one, other] = parts;
        if (one === null || other === null) {
          hidden += 1;
          expect([participants.value, participants.suppressed]).toEqual([null, true]);
        } else expect(participants.value).toBe((one ?? 0) + (other ?? 0));
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('are none in days in which no month ends, not known beyond the three years, and asked for in whole days', async () => {
    expect((await ending(5, '2026-11-22'))[0]?.measuresEnding).toEqual([]);
    expect((await ending(30, '2028-12-15'))[0]?.measuresEnding).toBeNull();
    expect((await ending(30, '2025-12-15'))[0]?.measuresEnding).toBeNull();
    const { errors } = await graph.ask(
      'query ($them: [_Any!]!) { _entities(representations: $them) { ... on County { measuresEnding(withinDays: 0) { measure { code } } } } }',
      { variables: { them: [{ __typename: 'County', code: '46' }] } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
