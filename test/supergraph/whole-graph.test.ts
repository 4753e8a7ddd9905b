import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph, type WatchedAnswer } from '../support/open-supergraph.ts';
import { readOperation } from '../support/read-operation.ts';
import { readSeed } from '../support/read-seed.ts';

onTheDay();

let graph: OpenSupergraph;

beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

const REFORMS = [
  ['2017-06-01', 19],
  ['2019-06-30', 18],
  ['2022-06-30', 11],
  ['2025-06-30', 15],
] as const;

const asked = ({ plan }: WatchedAnswer) => plan.map(({ subgraph }) => subgraph).sort();

describe('the documents of the clients', () => {
  it.each(REFORMS)(
    'agreement-coverage on %s has %i counties, in one fetch from each side and one for the names of parties',
    async (asOf, count) => {
      const answer = await graph.ask(readOperation('agreement-coverage'), { variables: { asOf } });
      expect(answer.errors).toEqual([]);
      expect(answer.data?.['counties']).toHaveLength(count);
      expect(asked(answer)).toEqual(['agreements', 'education', 'education', 'labour']);
    },
  );

  it('county-reform follows counties and their agreements over a reform', async () => {
    const answer = await graph.ask(readOperation('county-reform'), {
      variables: { before: '2019-06-30', after: '2022-06-30' },
    });
    expect(answer.errors).toEqual([]);
    const { before, after } = answer.data as Record<string, readonly Record<string, unknown>[]>;
    expect([before?.length, after?.length]).toEqual([18, 11]);
    const hordaland = before?.find(({ code }) => code === '12') as unknown as ReformedCounty;
    expect(hordaland.successors.map(({ county }) => county.name)).toEqual(['Vestland']);
    const vestland = after?.find(({ code }) => code === '46') as unknown as ReformedCounty;
    const [agreement] = hordaland.agreementCoverage.agreements;
    const [successor] = vestland.agreementCoverage.agreements;
    expect(agreement?.successors?.map(({ id }) => id)).toEqual([successor?.id]);
    expect(successor?.predecessors?.map(({ id }) => id)).toContain(agreement?.id);
  });

  it('nav-units-and-counties shows who signs where units and counties do not match', async () => {
    const answer = await graph.ask(readOperation('nav-units-and-counties'));
    expect(answer.errors).toEqual([]);
    const units = answer.data?.['navCountyUnits'] as readonly {
      unitNumber: string;
      counties: { code: string }[];
    }[];
    expect(units).toHaveLength(12);
    const counties = Object.fromEntries(
      units.map(({ unitNumber, counties }) => [unitNumber, counties.map(({ code }) => code)]),
    );
    expect(counties).toMatchObject({
      '0200': ['31', '32'],
      '0600': ['32', '33'],
      '0800': ['39', '40'],
      '1900': ['55', '56'],
    });
  });

  it('county-picture shows what both sectors know of Akershus, which meets two units of NAV', async () => {
    const answer = await graph.ask(readOperation('county-picture'), {
      variables: { code: '32', asOf: '2026-11-22' },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['county']).toMatchObject({
      name: 'Akershus',
      population: 728803,
      administration: { name: 'Akershus fylkeskommune' },
      navCountyUnits: [{ unitNumber: '0200' }, { unitNumber: '0600' }],
      agreementCoverage: { status: 'IN_FORCE' },
    });
    expect(asked(answer)).toEqual(['agreements', 'agreements', 'education', 'education', 'labour']);
  });

  it('apel-gap names the counties whose agreement leaves APEL out', async () => {
    const answer = await graph.ask(readOperation('apel-gap'), { variables: { asOf: '2026-11-22' } });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['countiesLackingArea']).toMatchObject([
      { code: '15', name: 'Møre og Romsdal', dropOut: [{ value: 2.6 }], unemployment: [{ value: 2753 }] },
      { code: '56', name: 'Finnmark', dropOut: [{ value: 4.1 }], unemployment: [{ value: 854 }] },
    ]);
  });

  it('few are assessed for prior learning in exactly the counties whose agreement leaves APEL out', async () => {
    const { data } = await graph.ask(`{ countiesLackingArea(area: APEL, asOf: "2026-11-22") { code }
      counties { code population apel { requested { value } } } }`);
    const counties = data?.['counties'] as readonly {
      code: string;
      population: number;
      apel: readonly { requested: { value: number } }[];
    }[];
    const few = counties.filter(
      ({ population, apel }) => (apel[0]?.requested.value ?? 0) < population / 2_000,
    );
    expect(few.map(({ code }) => ({ code }))).toEqual(data?.['countiesLackingArea']);
  });

  it('what is searched for comes with what its owner knows of it, whoever that is', async () => {
    const { data, errors, plan } = await graph.ask(`{
      search(text: "bergen", first: 100) { totalCount nodes { __typename
        ... on School { name } ... on CareerCentre { name } ... on NavOffice { unitNumber name } } }
      employers: search(text: "tiger", kinds: [EMPLOYER], first: 5) { nodes { ... on Employer { name industry { code } } } }
    }`);
    expect(errors).toEqual([]);
    const { nodes } = data?.['search'] as { nodes: { __typename: string; name: string }[] };
    expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(
      new Set(['School', 'CareerCentre', 'NavOffice']),
    );
    expect(nodes.filter(({ name }) => !/berge/i.test(name))).toEqual([]);
    const { nodes: employers } = data?.['employers'] as { nodes: { name: string; industry: object }[] };
    expect(employers.length).toBeGreaterThan(0);
    for (const { name, industry } of employers)
      expect([name, industry]).toEqual([expect.stringMatching(/tiger/i), expect.anything()]);
    expect(plan.map(({ subgraph }) => subgraph)).toContain('labour');
  });
});

interface ReformedCounty {
  readonly successors: readonly { readonly county: { readonly name: string } }[];
  readonly agreementCoverage: { readonly agreements: readonly Agreement[] };
}

interface Agreement {
  readonly id: string;
  readonly predecessors?: readonly { readonly id: string }[];
  readonly successors?: readonly { readonly id: string }[];
}

describe('the cost of an operation', () => {
  it('does not depend on how many counties are asked for', async () => {
    const fields =
      'code unemployment(status: FULLY_UNEMPLOYED) { value } agreementCoverage { status agreements { title parties { organisation { __typename } } } }';
    const one = await graph.ask(`{ county(code: "03") { ${fields} } }`);
    const all = await graph.ask(`{ counties { ${fields} } }`);
    expect(all.statements).toEqual(one.statements);
  });
});

describe('figures', () => {
  it('of unemployment are those that NAV published, to the digit, for Norway and each county', async () => {
    const answer = await graph.ask(`{
      country { ...Unemployed code }
      counties(asOf: "2026-01-31") { ...OfCounty code }
    }
    fragment Unemployed on Country { ${unemploymentFields} }
    fragment OfCounty on County { ${unemploymentFields} }`);
    expect(answer.errors).toEqual([]);
    const areas = [answer.data?.['country'], ...(answer.data?.['counties'] as unknown[])] as Area[];
    const given = areas.flatMap(figuresOf);
    const published = readSeed('labour', 'unemployment').map(
      (row) =>
        `${row['county_code']} ${row['month']} ${row['status']} ${Number(row['persons'])} ${Number(row['share'])}`,
    );
    expect(published).toHaveLength(8688);
    expect(published).toContain('00 2011-01-01 FULLY_UNEMPLOYED 81281 3.1');
    expect(published).toContain('00 2026-01-01 FULLY_UNEMPLOYED 68932 2.3');
    expect(given.sort()).toEqual([...published].sort());
  });

  it('of schools are hidden in exactly the cells that Udir hides, without a reason that it does not give', async () => {
    const hidden: string[] = [];
    const shown: string[] = [];
    for (const { code } of (await graph.ask('{ counties { code } }')).data?.['counties'] as Area[]) {
      const { data } = await graph.ask(
        'query ($code: ID!) { county(code: $code) { schools(first: 200) { nodes { organisationNumber dropOut(last: 50) { value suppressed suppressionReason period { start } } } } } }',
        { variables: { code } },
      );
      const { schools } = data?.['county'] as { schools: { nodes: School[] } };
      for (const { organisationNumber, dropOut } of schools.nodes) {
        for (const { suppressed, suppressionReason, value, period } of dropOut ?? []) {
          const cell = `${organisationNumber} ${period.start.slice(0, 4)}`;
          expect([suppressed, suppressionReason]).toEqual(
            value === null ? [true, 'NOT_STATED'] : [false, null],
          );
          if (suppressed) hidden.push(cell);
          else shown.push(`${cell} ${value}`);
        }
      }
    }
    expect([hidden.length, hidden.length + shown.length]).toEqual([1174, 4261]);
    const rows = readSeed('education', 'school_drop_out');
    const cellOf = (row: Readonly<Record<string, string>>) =>
      `${row['organisation_number']} ${row['school_year_start']}`;
    expect(hidden.sort()).toEqual(
      rows
        .filter(({ suppressed }) => suppressed === 'true')
        .map(cellOf)
        .sort(),
    );
    expect(shown.sort()).toEqual(
      rows
        .filter(({ suppressed }) => suppressed === 'false')
        .map((row) => `${cellOf(row)} ${Number(row['share'])}`)
        .sort(),
    );
  });
});

const unemploymentFields = ['FULLY_UNEMPLOYED', 'PARTLY_UNEMPLOYED', 'ON_LABOUR_MARKET_MEASURE']
  .map(
    (status) => `${status}_PERSONS: unemployment(status: ${status}, last: 240) { value period { start } }
      ${status}_PERCENT: unemployment(status: ${status}, unit: PERCENT, last: 240) { value period { start } }`,
  )
  .join('\n');

interface Figure {
  readonly value: number | null;
  readonly period: { readonly start: string };
}

type Area = { readonly code: string } & Readonly<Record<string, readonly Figure[]>>;

interface School {
  readonly organisationNumber: string;
  readonly dropOut:
    readonly (Figure & { readonly suppressed: boolean; readonly suppressionReason: string | null })[] | null;
}

function figuresOf(area: Area): readonly string[] {
  return ['FULLY_UNEMPLOYED', 'PARTLY_UNEMPLOYED', 'ON_LABOUR_MARKET_MEASURE'].flatMap((status) =>
    (area[`${status}_PERSONS`] ?? []).map(
      ({ value, period }, place) =>
        `${area.code} ${period.start} ${status} ${String(value)} ${String(area[`${status}_PERCENT`]?.[place]?.value)}`,
    ),
  );
}
