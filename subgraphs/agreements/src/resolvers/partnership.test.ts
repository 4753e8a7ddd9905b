import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readSeed } from '../../../../test/support/read-seed.ts';
import { agreements } from '../subgraph.ts';
import { NAV_UNITS_OF_COUNTIES } from '../synthetic/nav-units-of-counties.ts';
import { partnershipOf, type Partnership } from '../synthetic/partnership.ts';

const SCALE = 0.05;
const employers = employersAt(SCALE);
const partnerships = employers.flatMap((employer) => partnershipOf(employer) ?? []);
const inVestland = partnerships.filter(({ employer }) => employer.countyCode === '46');
const [first] = inVestland as [Partnership];
const elsewhere = partnerships.find(({ employer }) => employer.countyCode === '50') as Partnership;
const without = employers.find(
  (employer) => employer.countyCode === '46' && partnershipOf(employer) === null,
);

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements, 'pglite:', SCALE);
});
afterAll(() => graph.close());

type Viewer = Parameters<typeof cast>[0] | null;
const viewerOf = (viewer: Viewer, organisation?: string) =>
  viewer === null ? null : cast(viewer, organisation === undefined ? {} : { organisation });

async function count(viewer: Viewer, filter = '', organisation?: string) {
  const { data, errors } = await graph.ask(
    `{ agreements(filter: {${filter}}, first: 100) { totalCount nodes { id __typename } pageInfo { hasNextPage } } }`,
    { viewer: viewerOf(viewer, organisation) },
  );
  expect(errors).toEqual([]);
  return data?.['agreements'] as {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly __typename: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

async function partnershipAs(viewer: Viewer, organisationNumber: string, organisation?: string) {
  const { data, errors } = await graph.ask(
    `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employer {
      partnership { id title status segment intensity services { code } parties { role nameAtSigning organisation { __typename } } counties { code } synthetic validFrom } } } }`,
    {
      variables: { them: [{ __typename: 'Employer', organisationNumber }] },
      viewer: viewerOf(viewer, organisation),
    },
  );
  const [employer] = data?.['_entities'] as [
    { readonly partnership: Readonly<Record<string, unknown>> | null },
  ];
  return { partnership: employer.partnership, codes: errors.map(({ extensions }) => extensions?.['code']) };
}

describe('the list of agreements', () => {
  const KIND = 'kind: EMPLOYER_PARTNERSHIP';

  it('neither gives nor counts partnership agreements to the anonymous viewer', async () => {
    expect(await count(null, KIND)).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
    expect((await count(null)).totalCount).toBe(133);
  });

  it('gives those of its own county, NAV unit or organisation, and all to the national coordinator', async () => {
    const own = await count('career-advisor', KIND);
    expect(own.nodes.map(({ id }) => id).sort()).toEqual(inVestland.map(({ id }) => id).sort());
    expect(own.totalCount).toBe(inVestland.length);
    expect((await count('nav-employer-advisor', KIND)).totalCount).toBe(inVestland.length);
    expect((await count('national-coordinator', KIND)).totalCount).toBe(partnerships.length);
    const { organisationNumber } = first.employer;
    expect((await count('employer', KIND, organisationNumber)).nodes.map(({ id }) => id)).toEqual([first.id]);
    expect((await count('nav-youth-team', KIND)).totalCount).toBe(0);
  });

  it('pages what it may give as if there were nothing else', async () => {
    const { nodes, totalCount, pageInfo } = await count('career-advisor');
    expect(totalCount).toBe(133 + inVestland.length);
    expect(nodes).toHaveLength(100);
    expect(pageInfo.hasNextPage).toBe(true);
  });

  it('costs as many statements for all as for one', async () => {
    const ask = (number: number) =>
      graph.ask(
        `{ agreements(filter: { ${KIND} }, first: ${number}) { nodes { title ... on EmployerPartnershipAgreement { segment services { code } parties { role } counties { code } events { kind } } } } }`,
        { viewer: cast('national-coordinator') },
      );
    const one = await ask(1);
    const many = await ask(100);
    expect([one.errors, many.errors]).toEqual([[], []]);
    expect(many.statements).toHaveLength(one.statements.length);
  });
});

describe('a partnership agreement', () => {
  const { organisationNumber } = first.employer;

  it('is shown to those whose affair it is, and says that it is invented', async () => {
    for (const viewer of ['career-advisor', 'nav-employer-advisor', 'national-coordinator'] as const) {
      const { partnership, codes } = await partnershipAs(viewer, organisationNumber);
      expect(codes).toEqual([]);
      expect(partnership).toMatchObject({
        id: first.id,
        segment: first.segment,
        intensity: first.intensity,
        synthetic: true,
        validFrom: first.from,
        counties: [{ code: '46' }],
        parties: [
          { role: 'NAV_COUNTY_UNIT', organisation: { __typename: 'NavCountyUnit' } },
          { role: 'EMPLOYER', organisation: { __typename: 'Employer' } },
        ],
      });
    }
    expect((await partnershipAs('employer', organisationNumber, organisationNumber)).codes).toEqual([]);
  });

  it('is refused to others, with what would help, whether there is one or not', async () => {
    for (const number of [organisationNumber, without?.organisationNumber ?? '']) {
      expect(await partnershipAs(null, number)).toEqual({ partnership: null, codes: ['UNAUTHENTICATED'] });
      for (const viewer of [
        'county-agreement-owner-other',
        'nav-agreement-owner-other',
        'nav-youth-team',
      ] as const)
        expect(await partnershipAs(viewer, number)).toEqual({ partnership: null, codes: ['FORBIDDEN'] });
    }
    expect(await partnershipAs('career-advisor', without?.organisationNumber ?? '')).toEqual({
      partnership: null,
      codes: [],
    });
    expect(
      (await partnershipAs('employer', elsewhere.employer.organisationNumber, organisationNumber)).codes,
    ).toEqual(['FORBIDDEN']);
  });

  it('is refused by its id, as it is field by field where it is named by reference', async () => {
    const byId = async (viewer: Viewer) =>
      graph.ask(`query ($id: ID!) { agreement(id: $id) { id title } }`, {
        variables: { id: first.id },
        viewer: viewerOf(viewer),
      });
    expect(await byId(null)).toMatchObject({
      data: { agreement: null },
      errors: [{ path: ['agreement'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await byId('career-advisor')).toMatchObject({ data: { agreement: { id: first.id } }, errors: [] });
    const named = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Agreement { id title validFrom parties { role } } } }`,
      { variables: { them: [{ __typename: 'Agreement', id: first.id }] }, viewer: cast('nav-youth-team') },
    );
    expect(named.data?.['_entities']).toEqual([
      { id: first.id, title: null, validFrom: null, parties: null },
    ]);
    expect(named.errors.map(({ extensions }) => extensions?.['code'])).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
  });
});

describe('the invented partnership agreements', () => {
  it('are had by about one employer in ten, of every segment, and some have expired or wait', () => {
    const all = employersAt(0.5).flatMap((employer) => partnershipOf(employer) ?? []);
    expect(all.length).toBeGreaterThan(500);
    expect(all.length).toBeLessThan(1_500);
    expect(new Set(all.map(({ segment }) => segment)).size).toBe(3);
    const agreed = new Set(all.map(({ segment, intensity }) => `${segment} ${intensity}`));
    expect(agreed).toContain('STRATEGIC CONTINUOUS');
    expect(agreed).toContain('SELF_SERVICE ON_REQUEST');
    expect(agreed).not.toContain('SELF_SERVICE CONTINUOUS');
    expect(all.some(({ to }) => to !== null && to < STATE_DAY)).toBe(true);
    expect(all.some(({ approvals }) => approvals.employer === null)).toBe(true);
    expect(
      all.every(({ approvals: { nav, employer } }) => nav <= STATE_DAY && (employer ?? '') <= STATE_DAY),
    ).toBe(true);
  });

  it('name services that the labour subgraph has', () => {
    const codes = readSeed('labour', 'employer_services').map(({ code }) => code);
    expect(partnerships.flatMap(({ services }) => services).filter((code) => !codes.includes(code))).toEqual(
      [],
    );
  });

  it('are signed by the units that serve the county, as the labour subgraph has them', () => {
    const served = readSeed('labour', 'nav_county_unit_counties').map(
      (row) => `${row['unit_number'] ?? ''} ${row['county_code'] ?? ''}`,
    );
    const signed = Object.entries(NAV_UNITS_OF_COUNTIES).flatMap(([county, units]) =>
      units.map(([number]) => `${number} ${county}`),
    );
    expect(signed.sort()).toEqual(served.sort());
  });

  it('are signed in a county of two units by the one whose office the employer’s municipality has', () => {
    const offices = readSeed('labour', 'nav_offices').filter((row) => row['county_code'] === '32');
    const units = new Map(offices.map((row) => [row['municipality_code'], row['county_unit_number']]));
    const inAkershus = employersAt(1).flatMap((employer) => {
      const partnership = employer.countyCode === '32' ? partnershipOf(employer) : null;
      const unit = units.get(employer.municipalityCode);
      return partnership && unit !== undefined && unit !== '0400' ? [[partnership.unit[0], unit]] : [];
    });
    expect(inAkershus.length).toBeGreaterThan(50);
    expect(inAkershus.filter(([signed, serving]) => signed !== serving)).toEqual([]);
    expect(new Set(inAkershus.map(([signed]) => signed))).toEqual(new Set(['0200', '0600']));
  });
});
