import { encodeCursor } from '@samspill/shared/page';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

interface Node {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly title: string;
  readonly daysLeft: number | null;
}
interface Connection {
  readonly totalCount?: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
type Arguments = Readonly<Record<string, unknown>>;

const DOCUMENT = `query ($filter: AgreementFilter, $asOf: Date, $first: Int, $after: String, $orderBy: AgreementOrder) {
  agreements(filter: $filter, asOf: $asOf, first: $first, after: $after, orderBy: $orderBy) {
    COUNTED nodes { id validFrom validTo title daysLeft(asOf: $asOf) } pageInfo { hasNextPage endCursor } } }`;

async function page(variables: Arguments, counted = ''): Promise<{ list: Connection; statements: number }> {
  const { data, errors, statements } = await graph.ask(DOCUMENT.replace('COUNTED', counted), { variables });
  expect(errors).toEqual([]);
  return { list: data?.['agreements'] as Connection, statements: statements.length };
}

async function codeOf(variables: Arguments): Promise<unknown> {
  const { data, errors } = await graph.ask(DOCUMENT.replace('COUNTED', ''), { variables });
  expect(data).toEqual({ agreements: null });
  return errors[0]?.extensions?.['code'];
}

async function allPages(variables: Arguments): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { list } = await page({ ...variables, after });
    nodes.push(...list.nodes);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

describe('pages of agreements', () => {
  it.each([1, 7, 100])(
    'of %i, one after the other, give every agreement once, newest first',
    async (first) => {
      const { list } = await page({ first: 0 }, 'totalCount');
      const nodes = await allPages({ first });
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(list.totalCount);
      expect(nodes).toHaveLength(list.totalCount ?? 0);
      const keys = nodes.map(({ validFrom, id }) => [validFrom ?? '0', id] as const);
      expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? 1 : -1)));
    },
  );

  it.each([
    [7, '2026-11-22'],
    [100, '2026-11-22'],
    [7, '2023-11-30'],
  ])(
    'of %i, by the last day in force as known on %s, give those without an end last',
    async (first, asOf) => {
      const nodes = await allPages({ first, asOf, orderBy: 'VALID_TO_ASC' });
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(133);
      expect(nodes).toHaveLength(133);
      const titles = nodes.map(({ title }) => title);
      expect(titles.slice(-3).sort()).toEqual([
        expect.stringMatching(/Telemark fylkeskommune fra 2024/),
        expect.stringMatching(/^National agreement/),
        expect.stringMatching(/^Tripartite agreement/),
      ]);
      const lasts = nodes.map(({ daysLeft }) => daysLeft).filter((days) => days !== null);
      expect(lasts.length).toBeGreaterThan(9);
      expect(lasts).toEqual(lasts.toSorted((one, other) => one - other));
    },
  );

  it('by last day put Viken, which ran to 2025 and was to end with 2023, before what ends in between', async () => {
    const inForce = { filter: { kind: 'COUNTY', inForce: true }, asOf: '2023-12-01', first: 100 };
    const titles = (await allPages({ ...inForce, orderBy: 'VALID_TO_ASC' })).map(({ title }) => title);
    const place = (name: string) => titles.findIndex((title) => title.includes(name));
    expect(place('Trøndelag')).toBe(10);
    expect(place('Viken')).toBeLessThan(10);
    expect(place('Troms og Finnmark')).toBeLessThan(10);
  });

  it('are counted only when asked for, each in one statement', async () => {
    expect(await page({ first: 10 })).toMatchObject({ statements: 1 });
    expect(await page({ first: 100 }, 'totalCount')).toMatchObject({
      statements: 2,
      list: { totalCount: 133 },
    });
  });

  it('have fifty entries when nothing is said, and none when none are asked for', async () => {
    expect((await page({})).list.nodes).toHaveLength(50);
    expect((await page({ first: 0 })).list).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['PAGE_TOO_LARGE', { first: 101 }],
    ['BAD_USER_INPUT', { first: -1 }],
    ['BAD_USER_INPUT', { filter: { endingWithinDays: -1 } }],
    ['BAD_USER_INPUT', { filter: { endingWithinDays: 3661 } }],
    ['INVALID_CURSOR', { after: 'nonsense' }],
    ['INVALID_CURSOR', { after: encodeCursor(['VALID_FROM_DESC', 'someday', 'x']) }],
  ])('%s: %j', async (code, variables) => {
    expect(await codeOf(variables)).toBe(code);
  });

  it('is a cursor of the other order', async () => {
    const { list } = await page({ first: 5 });
    const after = list.pageInfo.endCursor;
    expect(await codeOf({ after, orderBy: 'VALID_TO_ASC' })).toBe('INVALID_CURSOR');
    expect((await page({ after, first: 1 })).list.nodes).toHaveLength(1);
  });
});

describe('the filter', () => {
  const titles = async (filter: object, asOf?: string) =>
    (await allPages({ filter, asOf, first: 100, orderBy: 'VALID_TO_ASC' })).map(({ title }) => title);

  it('finds what ends soon, on any day', async () => {
    const soon = { kind: 'COUNTY', endingWithinDays: 39 };
    expect((await titles(soon, '2026-11-22')).sort()).toEqual([
      'Fylkesavtale mellom Nav Innlandet og Innlandet fylkeskommune 2024–2026 (syntetisk)',
      'Fylkesavtale mellom Nav Rogaland og Rogaland fylkeskommune 2024–2026 (syntetisk)',
    ]);
    expect(await titles(soon, '2026-11-21')).toEqual([]);
  });

  it('counts an ending as an end: Viken ran to 2025, and ended with 2023', async () => {
    expect(await titles({ countyCode: '30', endingWithinDays: 0 }, '2023-12-31')).toEqual([
      'Fylkesavtale mellom Nav Øst-Viken, Nav Vest-Viken og Viken fylkeskommune 2020–2025 (syntetisk)',
    ]);
  });

  it('finds what is in force in a county, and all the rest', async () => {
    const inForce = await titles({ countyCode: '42', inForce: true }, '2025-06-30');
    const rest = await titles({ countyCode: '42', inForce: false }, '2025-06-30');
    const all = await titles({ countyCode: '42' });
    expect(inForce).toContain('Fylkesavtale mellom Nav Agder og Agder fylkeskommune 2024–2027 (syntetisk)');
    expect([...inForce, ...rest].sort()).toEqual([...all].sort());
  });

  it('of contradictions, or of a county that nobody knows, finds nothing', async () => {
    expect(await titles({ inForce: false, endingWithinDays: 3660 })).toEqual([]);
    expect(await titles({ countyCode: '99' })).toEqual([]);
  });
});
