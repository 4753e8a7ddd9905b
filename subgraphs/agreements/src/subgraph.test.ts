import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { readSeed } from '../../../test/support/read-seed.ts';
import { agreements } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

const OLD = '01 02 03 04 05 06 07 08 09 10 11 12 14 15 16 17 18 19 20'.split(' ');
const AFTER_2018 = [...OLD.filter((code) => !['16', '17'].includes(code)), '50'];
const AFTER_2020 = '03 11 15 18 30 34 38 42 46 50 54'.split(' ');
const TODAY = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ');

interface Party {
  readonly role: string;
  readonly nameAtSigning: string;
  readonly organisation: Readonly<Record<string, string>> | null;
  readonly approvedOnBehalfBecause: string | null;
}
interface CountyAgreement {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly version: number;
  readonly parties: readonly Party[];
}
interface Coverage {
  readonly status: string;
  readonly missingAreas: readonly string[];
  readonly missingBodyLevels: readonly string[];
  readonly reportsOverdue: number;
  readonly synthetic: boolean;
  readonly agreements: readonly CountyAgreement[];
}

const COVERAGE = `status coveredAreas missingAreas bodyLevels missingBodyLevels reportsOverdue synthetic
  agreements { id title status(asOf: $asOf) version validFrom validTo synthetic parties { role nameAtSigning approvedOnBehalfBecause organisation {
    __typename ... on NavCountyUnit { unitNumber } ... on CountyEducationAdministration { organisationNumber } } } }`;

/** What the document `agreement-coverage` asks this subgraph for. */
async function askCoverage(codes: readonly string[], asOf = '2026-11-22', fields = COVERAGE) {
  const { data, errors, statements } = await graph.ask(
    `query ($them: [_Any!]!, $asOf: Date) { _entities(representations: $them) {
      ... on County { code agreementCoverage(asOf: $asOf) { ${fields} } } } }`,
    { variables: { them: codes.map((code) => ({ __typename: 'County', code })), asOf } },
  );
  expect(errors).toEqual([]);
  const counties = data?.['_entities'] as readonly { code: string; agreementCoverage: Coverage }[];
  return { coverages: counties.map(({ agreementCoverage }) => agreementCoverage), statements };
}

async function coverageOf(code: string, asOf?: string): Promise<Coverage> {
  const [coverage] = (await askCoverage([code], asOf)).coverages;
  if (coverage === undefined) throw new Error('No county came back.');
  return coverage;
}

describe('the coverage of a county', () => {
  it.each([
    ['2008-01-01', OLD],
    ['2017-06-01', OLD],
    ['2018-01-01', AFTER_2018],
    ['2019-12-31', AFTER_2018],
    ['2020-01-01', AFTER_2020],
    ['2023-12-31', AFTER_2020],
    ['2024-01-01', TODAY],
    ['2025-06-30', TODAY],
    ['2025-07-01', TODAY],
  ])('on %s is in force in every county of the day', async (asOf, codes) => {
    const { coverages } = await askCoverage(codes, asOf);
    expect(coverages.map(({ status }) => status)).toEqual(codes.map(() => 'IN_FORCE'));
    expect(coverages.map((one) => one.agreements.map(({ status }) => status))).toEqual(
      codes.map(() => ['IN_FORCE']),
    );
  });

  it('is NONE before there was any agreement, and for a code that nobody knows', async () => {
    for (const [code, asOf] of [
      ['03', '2007-12-31'],
      ['31', '2023-12-31'],
      ['99', '2026-11-22'],
    ] as const) {
      expect(await coverageOf(code, asOf)).toEqual({
        status: 'NONE',
        coveredAreas: [],
        missingAreas: [
          'CAREER_GUIDANCE',
          'APEL',
          'BASIC_SKILLS',
          'UPPER_SECONDARY_AND_VET',
          'YOUTH_FOLLOW_UP',
        ],
        bodyLevels: [],
        missingBodyLevels: ['STRATEGIC', 'ADMINISTRATIVE', 'OPERATIVE'],
        reportsOverdue: 0,
        synthetic: true,
        agreements: [],
      });
    }
  });

  it('is EXPIRED where none is in force, and gives the last that was', async () => {
    const nordland = await coverageOf('18');
    expect(nordland).toMatchObject({ status: 'EXPIRED', coveredAreas: [], bodyLevels: [] });
    expect(nordland.agreements).toMatchObject([{ status: 'EXPIRED', validTo: '2025-12-31' }]);
    const hordaland = await coverageOf('12');
    expect(hordaland.agreements).toMatchObject([
      {
        title: 'Fylkesavtale mellom Nav Hordaland og Hordaland fylkeskommune 2016–2020 (syntetisk)',
        status: 'SUCCEEDED',
      },
    ]);
  });

  it('is complete in one county, lacks an area, a level or a report in others', async () => {
    expect(await coverageOf('03')).toMatchObject({
      missingAreas: [],
      missingBodyLevels: [],
      reportsOverdue: 0,
    });
    expect(await coverageOf('15')).toMatchObject({ status: 'IN_FORCE', missingAreas: ['APEL'] });
    expect(await coverageOf('39')).toMatchObject({ missingBodyLevels: ['OPERATIVE'] });
    expect(await coverageOf('33')).toMatchObject({ reportsOverdue: 1 });
    expect(await coverageOf('33', '2026-03-01')).toMatchObject({ reportsOverdue: 0 });
  });

  it('counts a report that fell due under the next agreement, for the county that owes it', async () => {
    const overdue = async (code: string, asOf: string) => (await coverageOf(code, asOf)).reportsOverdue;
    const late = readSeed('agreements', 'reports').filter(
      ({ due_on: due = '', submitted_on: submitted = '' }) =>
        due === '2024-03-01' && submitted > '2024-03-10',
    );
    expect(late.length).toBeGreaterThan(1);
    const counties = readSeed('agreements', 'agreement_counties');
    const countyOf = (id = '') => counties.find((row) => row['agreement_id'] === id)?.['county_code'] ?? '';
    for (const { agreement_id: id } of late) expect(await overdue(countyOf(id), '2024-03-10')).toBe(1);
    expect(await overdue('15', '2024-03-10')).toBe(1);
    expect(await overdue('15', '2024-03-01')).toBe(0);
  });

  it('is that of the version in force on the day: Trøndelag got APEL on 11 March 2024', async () => {
    expect(await coverageOf('50', '2024-03-10')).toMatchObject({ missingAreas: ['APEL'] });
    expect(await coverageOf('50', '2024-03-11')).toMatchObject({ missingAreas: [] });
  });

  it('takes three statements, whatever the number of counties', async () => {
    const one = await askCoverage(['03'], '2017-06-01');
    const all = await askCoverage(OLD, '2017-06-01');
    expect(all.coverages).toHaveLength(19);
    expect([one.statements.length, all.statements.length]).toEqual([3, 3]);
  });
});

describe('the parties', () => {
  it('of Akershus are two NAV county units and the county authority', async () => {
    const [agreement] = (await coverageOf('32')).agreements;
    expect(agreement?.parties).toMatchObject([
      { role: 'NAV_COUNTY_UNIT', organisation: { unitNumber: '0200' } },
      { role: 'NAV_COUNTY_UNIT', organisation: { unitNumber: '0600' } },
      { role: 'COUNTY_EDUCATION_ADMINISTRATION', organisation: { organisationNumber: '930580783' } },
    ]);
    expect(agreement?.parties[2]?.approvedOnBehalfBecause).toMatch(/^Viken fylkeskommune godkjente/);
  });

  it('of a county that has ended are known by their name at signing alone', async () => {
    const [agreement] = (await coverageOf('12', '2017-06-01')).agreements;
    expect(agreement?.parties).toMatchObject([
      { nameAtSigning: 'Nav Hordaland', organisation: null },
      { nameAtSigning: 'Hordaland fylkeskommune', organisation: null },
    ]);
  });

  it('of today are the county authorities and NAV units that the other subgraphs know', async () => {
    const parties = (await askCoverage(TODAY)).coverages.flatMap((one) =>
      one.agreements.flatMap((a) => a.parties),
    );
    const numbers = parties.map(
      ({ organisation }) => organisation?.['unitNumber'] ?? organisation?.['organisationNumber'],
    );
    const authorities = readSeed('education', 'county_administrations').map(
      (row) => row['organisation_number'],
    );
    const units = readSeed('labour', 'nav_county_units').map((row) => row['unit_number']);
    expect([...new Set(numbers)].sort()).toEqual([...authorities, ...units].sort());
  });
});

describe('counties lacking an area', () => {
  it('are those with an agreement in force that leaves it out, on any day', async () => {
    const { data, statements } = await graph.ask(`{
      today: countiesLackingArea(area: APEL) { code }
      then: countiesLackingArea(area: APEL, asOf: "2022-06-30") { code }
      before: countiesLackingArea(area: APEL, asOf: "2007-06-30") { code }
    }`);
    expect(data).toEqual({
      today: [{ code: '15' }, { code: '56' }],
      then: [{ code: '15' }, { code: '50' }, { code: '54' }],
      before: [],
    });
    expect(statements).toHaveLength(3);
  });
});

describe('a reform', () => {
  const REFORM = `id title successors { id title validFrom } predecessors { id title } events { kind date source }`;

  it('leads from the agreements of the counties that ended to that of the new one, and back', async () => {
    const [from] = (await coverageWith(REFORM, ['12'], '2019-06-30')) as [Linked];
    const [to] = (await coverageWith(REFORM, ['46'], '2020-06-30')) as [Linked];
    expect(from.successors).toEqual([{ id: to.id, title: to.title, validFrom: '2020-01-01' }]);
    expect(to.predecessors.map(({ title }) => title).sort()).toEqual([
      'Fylkesavtale mellom Nav Hordaland og Hordaland fylkeskommune 2016–2020 (syntetisk)',
      'Fylkesavtale mellom Nav Sogn og Fjordane og Sogn og Fjordane fylkeskommune 2016–2020 (syntetisk)',
    ]);
    expect(from.events.at(-1)).toEqual({ kind: 'REPLACED', date: '2020-01-01', source: 'synthetic' });
  });

  it('takes as many statements for one county as for all', async () => {
    const count = async (codes: readonly string[]) =>
      (await askCoverage(codes, '2019-06-30', `status agreements { ${REFORM} }`)).statements.length;
    expect([await count(['12']), await count(AFTER_2018)]).toEqual([5, 5]);
  });

  interface Linked {
    readonly id: string;
    readonly title: string;
    readonly successors: readonly object[];
    readonly predecessors: readonly { readonly title: string }[];
    readonly events: readonly object[];
  }

  async function coverageWith(fields: string, codes: readonly string[], asOf: string) {
    const { coverages } = await askCoverage(codes, asOf, `agreements { ${fields} }`);
    return coverages.flatMap((coverage) => coverage.agreements as unknown as readonly Linked[]);
  }
});
