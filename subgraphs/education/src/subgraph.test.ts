import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { education } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(education);
});
afterAll(() => graph.close());

describe('counties', () => {
  it.each([
    ['2017-06-01', 19],
    ['2019-06-30', 18],
    ['2022-06-30', 11],
    ['2025-06-30', 15],
  ])('on %s there are %i', async (asOf, count) => {
    const { data } = await graph.ask('query ($asOf: Date) { counties(asOf: $asOf) { code } }', {
      variables: { asOf },
    });
    expect(data?.['counties']).toHaveLength(count);
  });

  it('are those of today when no day is given, and today is what the gateway says', async () => {
    const { data } = await graph.ask('{ counties { code } }', { today: '2018-12-31' });
    expect(data?.['counties']).toHaveLength(18);
  });

  it('know what they were made of and what they became, boundary moves included', async () => {
    const { data } = await graph.ask(`{
      county(code: "30") {
        name validFrom validTo
        predecessors { county { name } date change municipalityCount }
        successors { county { name } date change municipalityCount }
      }
    }`);
    expect(data?.['county']).toEqual({
      name: 'Viken',
      validFrom: '2020-01-01',
      validTo: '2023-12-31',
      predecessors: [
        { county: { name: 'Østfold' }, date: '2020-01-01', change: 'MERGE', municipalityCount: 18 },
        { county: { name: 'Akershus' }, date: '2020-01-01', change: 'MERGE', municipalityCount: 22 },
        { county: { name: 'Oppland' }, date: '2020-01-01', change: 'BOUNDARY_MOVE', municipalityCount: 2 },
        { county: { name: 'Buskerud' }, date: '2020-01-01', change: 'MERGE', municipalityCount: 21 },
        { county: { name: 'Vestfold' }, date: '2020-01-01', change: 'BOUNDARY_MOVE', municipalityCount: 1 },
      ],
      successors: [
        { county: { name: 'Østfold' }, date: '2024-01-01', change: 'SPLIT', municipalityCount: 12 },
        { county: { name: 'Akershus' }, date: '2024-01-01', change: 'SPLIT', municipalityCount: 21 },
        { county: { name: 'Buskerud' }, date: '2024-01-01', change: 'SPLIT', municipalityCount: 18 },
      ],
    });
  });

  it('are null when they did not exist on the day, and when there is no such code', async () => {
    const { data, errors } = await graph.ask(`{
      ended: county(code: "12", asOf: "2025-01-01") { code }
      then: county(code: "12", asOf: "2019-12-31") { code }
      whenever: county(code: "12") { code }
      never: county(code: "99") { code }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ ended: null, then: { code: '12' }, whenever: { code: '12' }, never: null });
  });
});

describe('municipalities', () => {
  it.each([
    ['2017-06-30', 426],
    ['2019-06-30', 422],
    ['2023-06-30', 356],
    ['2026-11-22', 357],
  ])('on %s there are %i in all', async (asOf, count) => {
    const { data } = await graph.ask(
      'query ($asOf: Date) { counties(asOf: $asOf) { municipalities(asOf: $asOf) { code } } }',
      { variables: { asOf } },
    );
    const counties = data?.['counties'] as readonly { readonly municipalities: readonly object[] }[];
    expect(counties.flatMap(({ municipalities }) => municipalities)).toHaveLength(count);
  });

  it('of a county that has ended are those of its last day, and null where nothing is known', async () => {
    const { data } = await graph.ask(`{
      county(code: "20") {
        ofItsLastDay: municipalities { code }
        later: municipalities(asOf: "2021-01-01") { code }
        unknown: municipalities(asOf: "2016-12-31") { code }
      }
    }`);
    expect(data?.['county']).toMatchObject({ later: null, unknown: null });
    expect((data?.['county'] as { ofItsLastDay: unknown[] }).ofItsLastDay).toHaveLength(19);
  });

  it('know what they were made of', async () => {
    const { data } = await graph.ask(`{
      municipality(code: "1508") { name county { name } predecessors { municipality { code name } date } }
    }`);
    expect(data?.['municipality']).toEqual({
      name: 'Ålesund',
      county: { name: 'Møre og Romsdal' },
      predecessors: [{ municipality: { code: '1507', name: 'Ålesund' }, date: '2024-01-01' }],
    });
  });
});

describe('schools', () => {
  interface Page {
    readonly totalCount: number;
    readonly nodes: readonly { readonly organisationNumber: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const page = async (code: string, first: number, after: string | null) => {
    const { data } = await graph.ask(
      `query ($code: ID!, $first: Int, $after: String) { county(code: $code) { schools(first: $first, after: $after) {
        totalCount nodes { organisationNumber name } pageInfo { hasNextPage endCursor } } } }`,
      { variables: { code, first, after } },
    );
    return (data?.['county'] as { readonly schools: Page }).schools;
  };

  it('come page by page, each once, in Norwegian alphabetical order', async () => {
    const whole = await page('46', 200, null);
    const met: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Page = await page('46', 7, after);
      met.push(...nodes.map(({ organisationNumber }) => organisationNumber));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(met).toEqual(whole.nodes.map(({ organisationNumber }) => organisationNumber));
    expect(whole.totalCount).toBe(met.length);
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const names = whole.nodes.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('nb', { caseFirst: 'false' }).compare));
  });

  it('that are not asked for are still known to follow, or not', async () => {
    const none = 'schools(first: 0) { nodes { name } pageInfo { hasNextPage endCursor } }';
    const { data } = await graph.ask(`{ county(code: "46") { ${none} } }`);
    expect(data?.['county']).toEqual({
      schools: { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } },
    });
  });

  it('number 487 in all', async () => {
    const { data } = await graph.ask('{ counties { schools(first: 0) { totalCount } } }');
    const counties = data?.['counties'] as readonly { readonly schools: Page }[];
    expect(counties.reduce((sum, { schools }) => sum + schools.totalCount, 0)).toBe(487);
  });

  it('refuse a page that is too large and a cursor that they did not give', async () => {
    const { errors } = await graph.ask(`{ county(code: "46") {
      large: schools(first: 201) { totalCount }
      strange: schools(after: "eA") { totalCount }
    } }`);
    expect(errors.map(({ extensions }) => extensions?.['code']).sort()).toEqual([
      'INVALID_CURSOR',
      'PAGE_TOO_LARGE',
    ]);
  });

  it('are null for a county that has ended', async () => {
    const { data } = await graph.ask('{ county(code: "12") { schools { totalCount } } }');
    expect(data).toEqual({ county: { schools: null } });
  });
});

describe('statements', () => {
  it('do not grow with the number of counties', async () => {
    const fields = `{ name municipalities { code } administration { name } schools(first: 3) { totalCount nodes { name dropOut { value } } }
      dropOut { value } completion { value } outsideEducationAndWork { value }
      predecessors { county { name } } successors { county { name } } }`;
    const one = await graph.ask(`{ county(code: "46") ${fields} }`);
    const all = await graph.ask(`{ counties ${fields} }`);
    expect(all.errors).toEqual([]);
    expect(all.statements.length).toBe(one.statements.length);
    expect(all.statements.length).toBeLessThanOrEqual(12);
  });

  it('answer entities of all kinds by reference, unknown ones with null', async () => {
    const { data, errors, statements } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { __typename
        ... on County { name } ... on School { name } ... on Municipality { name } ... on Country { name }
        ... on CountyEducationAdministration { name } } }`,
      {
        variables: {
          them: [
            { __typename: 'County', code: '46' },
            { __typename: 'County', code: '12' },
            { __typename: 'County', code: 'x' },
            { __typename: 'Municipality', code: '4601' },
            { __typename: 'School', organisationNumber: '000000000' },
            { __typename: 'Country', code: '00' },
            { __typename: 'CountyEducationAdministration', organisationNumber: '821311632' },
          ],
        },
      },
    );
    expect(errors).toEqual([]);
    expect(data?.['_entities']).toEqual([
      { __typename: 'County', name: 'Vestland' },
      { __typename: 'County', name: 'Hordaland' },
      null,
      { __typename: 'Municipality', name: 'Bergen' },
      null,
      { __typename: 'Country', name: 'Norge' },
      { __typename: 'CountyEducationAdministration', name: 'Vestland fylkeskommune' },
    ]);
    expect(statements).toHaveLength(4);
  });
});
