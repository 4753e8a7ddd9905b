import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { labour } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', EMBEDDED_SCALE);
});
afterAll(() => graph.close());

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly announcedOn: string;
  readonly status: string;
  readonly steps: readonly { readonly kind: string; readonly doneOn: string | null }[];
  readonly measures: readonly { readonly countyFunded: boolean; readonly providedBy: string }[];
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Case[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const CASES = `query ($county: ID!, $first: Int, $after: String) {
  restructuringCases(countyCode: $county, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind status announcedOn synthetic steps { kind doneOn } measures { name providedBy countyFunded }
      employer { organisationNumber } municipality { code } county { code } } } }`;

const viewer = cast('county-agreement-coordinator');
const casesOf = async (county: string, page: { first?: number; after?: string | null } = {}) => {
  const { data, statements } = await graph.ask(CASES, {
    variables: { county, ...page },
    viewer: cast('national-coordinator'),
  });
  return { page: data?.['restructuringCases'] as Page | null, statements };
};

const employers = employersAt(EMBEDDED_SCALE);
const inVestland = employers.filter(({ countyCode }) => countyCode === '46');
const AFFAIRS = `query ($number: ID!) { employer(organisationNumber: $number) {
  name industry { code } priorityEconomicArea { code } synthetic sizeClass
  iwCooperation { id } sickLeave { value } restructuring { id } } }`;
const affairsOf = (number: string, options: object) =>
  graph.ask(AFFAIRS, { variables: { number }, ...options });

describe('an employer', () => {
  const [one] = inVestland;
  const number = one?.organisationNumber ?? '';

  it('is known by its name, its industry and its economic area to all, and by its affairs to none of them', async () => {
    const { data, errors } = await affairsOf(number, {});
    expect(data?.['employer']).toMatchObject({
      name: one?.name,
      industry: { code: one?.industryCode },
      synthetic: true,
      iwCooperation: null,
      sickLeave: null,
      restructuring: null,
    });
    expect(errors.map(({ path, extensions }) => [path?.at(-1), extensions?.['code']])).toEqual([
      ['iwCooperation', 'UNAUTHENTICATED'],
      ['sickLeave', 'UNAUTHENTICATED'],
      ['restructuring', 'UNAUTHENTICATED'],
    ]);
  });

  it.each([
    ['its county', cast('career-advisor'), []],
    ['NAV there', cast('nav-employer-advisor'), []],
    ['itself', cast('employer', { organisation: number }), []],
    [
      'another employer',
      cast('employer', { organisation: inVestland[1]?.organisationNumber }),
      ['FORBIDDEN'],
    ],
    ['another county', cast('career-advisor', { county: '50' }), ['FORBIDDEN']],
    ['a role that reads no affairs', cast('follow-up-counsellor'), ['FORBIDDEN']],
    ['a citizen', cast('citizen'), ['FORBIDDEN']],
  ])('shows its affairs to those who act for it or where it is: %s', async (_who, asker, refusals) => {
    const { errors } = await affairsOf(number, { viewer: asker });
    expect([...new Set(errors.map(({ extensions }) => extensions?.['code']))]).toEqual(refusals);
  });

  it('that nobody knows is null', async () => {
    const { data, errors } = await affairsOf('999999999', {});
    expect([data, errors]).toEqual([{ employer: null }, []]);
  });
});

describe('employers', () => {
  it('are those of the list, with the same statements for one as for a hundred', async () => {
    const read = (numbers: readonly string[]) =>
      graph.ask(
        `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employer { name industry { name }
          municipality { code } navOffice { name } iwCooperation { status subsidies { amountNok } plan { themes { name } }
            contactPerson { navUnit { unitNumber name } } } sickLeave(last: 4) { value } restructuring { measures { name } } } } }`,
        {
          variables: { them: numbers.map((one) => ({ __typename: 'Employer', organisationNumber: one })) },
          viewer: cast('national-coordinator'),
        },
      );
    const numbers = employers.map(({ organisationNumber }) => organisationNumber);
    const all = await read(numbers.slice(0, 100));
    const fewer = await read(numbers.slice(0, 20));
    expect(all.errors).toEqual([]);
    expect(all.statements.length).toBe(fewer.statements.length);
    const rows = all.data?.['_entities'] as readonly { readonly name: string }[];
    expect(rows.map(({ name }) => name)).toEqual(employers.slice(0, 100).map(({ name }) => name));
  });

  it('cooperate on an inclusive working life in a third of cases, with their centre', async () => {
    const { data } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Employer { county { code }
        iwCooperation { status participants plan { themes { code status } } contactPerson { role navUnit {
          __typename ... on IwCentre { counties { code } } } } } } } }`,
      {
        variables: {
          them: employers.map(({ organisationNumber }) => ({ __typename: 'Employer', organisationNumber })),
        },
        viewer: cast('national-coordinator'),
      },
    );
    const rows = data?.['_entities'] as readonly {
      readonly county: { readonly code: string };
      readonly iwCooperation: Cooperation | null;
    }[];
    const cooperating = rows.filter(({ iwCooperation }) => iwCooperation !== null);
    expect(cooperating.length / rows.length).toBeGreaterThan(0.28);
    expect(cooperating.length / rows.length).toBeLessThan(0.39);
    for (const { county, iwCooperation } of cooperating) {
      expect(iwCooperation?.participants).toContain('EMPLOYER');
      expect(iwCooperation?.plan === null).toBe(iwCooperation?.status === 'PLANNED');
      expect(iwCooperation?.contactPerson.navUnit.counties).toContainEqual(county);
    }
  });
});

interface Cooperation {
  readonly status: string;
  readonly participants: readonly string[];
  readonly plan: object | null;
  readonly contactPerson: { readonly navUnit: { readonly counties: readonly unknown[] } };
}

describe('restructuring', () => {
  it('is there in every county, more of it in some', async () => {
    const counties = [...new Set(employers.map(({ countyCode }) => countyCode))];
    const counts = new Map<string, number>();
    for (const county of counties) counts.set(county, (await casesOf(county)).page?.totalCount ?? 0);
    expect(Math.min(...counts.values())).toBeGreaterThan(0);
    const share = (county: string) =>
      (counts.get(county) ?? 0) / employers.filter(({ countyCode }) => countyCode === county).length;
    expect(share('11')).toBeGreaterThan(share('03'));
  });

  it('comes page by page, the newest notice first, each case once', async () => {
    const whole = (await casesOf('11', { first: 100 })).page;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { page } = await casesOf('11', { first: 3, after });
      ids.push(...(page?.nodes.map(({ id }) => id) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole?.nodes.length).toBeGreaterThan(6);
    expect(ids).toEqual(whole?.nodes.map(({ id }) => id));
    const days = whole?.nodes.map(({ announcedOn }) => announcedOn) ?? [];
    expect(days).toEqual([...days].sort().reverse());
    expect(whole?.totalCount).toBe(ids.length);
  });

  it('has steps in order and training that the county pays in downsizing alone', async () => {
    const { nodes } = (await casesOf('11', { first: 100 })).page ?? { nodes: [] };
    for (const { steps, status, kind, measures } of nodes) {
      const done = steps.flatMap(({ doneOn }) => doneOn ?? []);
      expect(done).toEqual([...done].sort());
      expect(steps[0]?.kind).toBe('NOTICE_RECEIVED');
      if (status === 'CLOSED') expect(done).toHaveLength(steps.length);
      const paid = measures.filter(({ countyFunded }) => countyFunded);
      expect(paid.every(({ providedBy }) => providedBy === 'COUNTY')).toBe(true);
      if (kind === 'TEMPORARY_LAYOFF') expect(paid).toEqual([]);
      expect(steps.some((step) => step.kind === 'TRAINING_STARTED')).toBe(paid.length === 1);
    }
    expect(nodes.some(({ measures }) => measures.some(({ countyFunded }) => countyFunded))).toBe(true);
  });

  it('is shown to those who act in the county, and to nobody else', async () => {
    const ask = (asker: typeof viewer | null) =>
      graph.ask(CASES, { variables: { county: '46' }, viewer: asker });
    expect((await ask(viewer)).errors).toEqual([]);
    for (const [asker, code] of [
      [null, 'UNAUTHENTICATED'],
      [cast('county-agreement-coordinator', { county: '50' }), 'FORBIDDEN'],
    ] as const) {
      const { data, errors } = await ask(asker);
      expect(data).toEqual({ restructuringCases: null });
      expect(errors).toMatchObject([{ path: ['restructuringCases'], extensions: { code } }]);
    }
  });

  it('refuses a cursor of another list, and knows no cases of a county that has ended', async () => {
    const cursor = Buffer.from(JSON.stringify(['no day', 'x'])).toString('base64url');
    const { errors } = await graph.ask(CASES, { variables: { county: '46', after: cursor }, viewer });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
    expect((await casesOf('12')).page).toBeNull();
  });
});
