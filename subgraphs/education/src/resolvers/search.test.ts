import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { education } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(education);
});
afterAll(() => graph.close());

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, string>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const DOCUMENT = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { __typename ... on School { organisationNumber name } ... on CareerCentre { id name }
      ... on Employer { organisationNumber } ... on NavOffice { unitNumber } } } }`;

const find = async (variables: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await graph.ask(DOCUMENT, { variables });
  expect(errors).toEqual([]);
  return data?.['search'] as Found;
};

describe('the search', () => {
  it('finds schools, offices, employers and career centres, and only the kinds that are asked for', async () => {
    const all = await find({ text: 'Bergen', first: 100 });
    expect(new Set(all.nodes.map(({ __typename }) => __typename))).toContain('School');
    const centres = await find({ text: 'Bergen', kinds: ['CAREER_CENTRE'] });
    expect(centres.nodes).toEqual([
      { __typename: 'CareerCentre', id: 'kks-46-1', name: 'Karrieresenteret i Bergen (syntetisk)' },
    ]);
    const [employer] = employersAt(0.05);
    const employers = await find({ text: employer?.name, kinds: ['EMPLOYER'], first: 1 });
    expect(employers.nodes).toEqual([
      { __typename: 'Employer', organisationNumber: employer?.organisationNumber },
    ]);
  });

  it.each([
    ['ålesund', 'aalesund'],
    ['TROMSØ', 'tromso'],
    ['Tromsø', 'tromsoe'],
    ['Sæter', 'saeter'],
  ])('takes %s as %s', async (one, other) => {
    const [first, second] = [await find({ text: one, first: 100 }), await find({ text: other, first: 100 })];
    expect(first.totalCount).toBeGreaterThan(0);
    expect(second.nodes).toEqual(first.nodes);
  });

  it('gives names that begin with the text first, and finds what is misspelt a little', async () => {
    const { nodes } = await find({ text: 'voss', kinds: ['SCHOOL'], first: 100 });
    expect(nodes[0]?.['name']).toMatch(/^Voss/);
    const misspelt = await find({ text: 'Trondhiem', kinds: ['CAREER_CENTRE'] });
    expect(misspelt.nodes.map(({ id }) => id)).toEqual(['kks-50-1']);
    const near = await find({ text: 'karrieresentret stavanger', kinds: ['CAREER_CENTRE'] });
    expect(near.nodes.map(({ id }) => id)).toContain('kks-11-1');
  });

  it('comes page by page, each once, in one order, and counts them all', async () => {
    const whole = await find({ text: 'videregående', first: 100 });
    const met: unknown[] = [];
    for (let after: string | null = null, pages = 0; pages < 15; pages += 1) {
      const { nodes, pageInfo }: Found = await find({ text: 'videregående', first: 7, after });
      met.push(...nodes);
      after = pageInfo.endCursor;
    }
    expect(met.slice(0, 100)).toEqual(whole.nodes);
    expect(new Set(met.map((node) => JSON.stringify(node))).size).toBe(105);
    expect(whole.totalCount).toBeGreaterThan(300);
  });

  it('takes nothing in the text as a pattern or as SQL', async () => {
    const all = await find({ text: 'va%', kinds: ['SCHOOL'], first: 0 });
    const plain = await find({ text: 'va', kinds: ['SCHOOL'], first: 0 });
    expect(all.totalCount).toBe(plain.totalCount);
    expect((await find({ text: `ab'); DROP TABLE school; --`, first: 1 })).totalCount).toBeLessThan(500);
    expect((await find({ text: 'Школа' })).totalCount).toBe(0);
  });

  it.each(['', 'a', '%_', ' å ', 'x'.repeat(101)])('refuses "%s" with a sentence', async (text) => {
    const { data, errors } = await graph.ask(DOCUMENT, { variables: { text } });
    expect(data).toEqual({ search: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^Give at (least|most) /) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('refuses a cursor that it did not give, and a page that is too large', async () => {
    const strange = Buffer.from(JSON.stringify(['1; DROP', 'a', 'SCHOOL', '1'])).toString('base64url');
    const codes = [];
    for (const variables of [
      { text: 'voss', after: strange },
      { text: 'voss', first: 101 },
    ]) {
      const { errors } = await graph.ask(DOCUMENT, { variables });
      codes.push(errors[0]?.extensions?.['code']);
    }
    expect(codes).toEqual(['INVALID_CURSOR', 'PAGE_TOO_LARGE']);
  });

  it('takes as many statements whatever it finds: the page, the count, and one for each kind of our own', async () => {
    const few = await graph.ask(DOCUMENT, { variables: { text: 'bergen', first: 3 } });
    const many = await graph.ask(DOCUMENT, { variables: { text: 'bergen', first: 100 } });
    expect(many.statements).toHaveLength(4);
    expect(few.statements.length).toBeLessThanOrEqual(4);
  });
});
