import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { cast } from '../../../../test/support/cast.ts';
import { claimsOf } from '../../../../test/support/forge-token.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { education } from '../subgraph.ts';
import { apelCaseOf } from '../synthetic/people/apel-case.ts';
import { followUpCaseOf } from '../synthetic/people/follow-up-case.ts';
import { guidanceOf } from '../synthetic/people/guidance.ts';

const SCALE = 0.02;
const counsellor = cast('follow-up-counsellor');
const LIST = `query ($status: ID, $first: Int, $after: String) {
  myFollowUpCases(status: $status, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { person { id educationRelationProof } openedOn closedOn reason status { code } county { code } contactAttempts { on channel reached } synthetic }
  }
}`;

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly person: { readonly id: string; readonly educationRelationProof: string | null };
    readonly openedOn: string;
  }[];
}

/** The open cases of Vestland that nobody is to hide, in the order of the list. */
const OPEN = youngPeopleAt(SCALE)
  .filter(({ countyCode, isProtected }) => countyCode === '46' && !isProtected)
  .flatMap(followUpCaseOf)
  .filter(({ closed_on: closedOn }) => closedOn === null)
  .map(({ opened_on: openedOn, person_id: id, status_code: status }) => ({ openedOn, id, status }))
  .sort((one, other) =>
    `${String(one.openedOn)} ${String(one.id)}` < `${String(other.openedOn)} ${String(other.id)}` ? -1 : 1,
  );

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(education, 'pglite:', SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

async function list(variables: Readonly<Record<string, unknown>>, viewer = counsellor) {
  const { data, errors, statements } = await graph.ask(LIST, { variables, viewer });
  expect(errors).toEqual([]);
  return { page: data?.['myFollowUpCases'] as Listed, statements };
}

describe('the cases of a follow-up counsellor', () => {
  it('are the open ones of the county, those that have been open for longest first, without who is protected', async () => {
    const { page } = await list({ first: 200 });
    const found = page.nodes.map(({ person, openedOn }) => ({ id: person.id, openedOn }));
    expect(OPEN.length).toBeGreaterThan(20);
    expect(found).toEqual(OPEN.map(({ id, openedOn }) => ({ id, openedOn })));
    expect(page).toMatchObject({ totalCount: OPEN.length, pageInfo: { hasNextPage: false } });
  });

  it('come in pages that together are the whole, each with the whole count', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { page } = await list({ first: 7, after });
      expect(page.totalCount).toBe(OPEN.length);
      seen.push(...page.nodes.map(({ person }) => person.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(OPEN.map(({ id }) => id));
  });

  it('are counted on a page of none', async () => {
    const { page } = await list({ first: 0 });
    expect(page).toEqual({
      totalCount: OPEN.length,
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
    expect(await readDisclosures(graph.database, before)).toEqual([]);
  });

  it('can be those of one code', async () => {
    const { page } = await list({ first: 200, status: 'OTOV' });
    expect(page.nodes.map(({ person }) => person.id)).toEqual(
      OPEN.filter(({ status }) => status === 'OTOV').map(({ id }) => id),
    );
  });

  it('are each written to the log once, in one statement, before they are given', async () => {
    const { page, statements } = await list({ first: 5 });
    const logged = await readDisclosures(graph.database, before);
    expect(logged).toHaveLength(5);
    expect(logged).toMatchObject(
      page.nodes.map(() => ({ way: 'OWN', category: 'FOLLOW_UP_CASE', outcome: 'PERMIT' })),
    );
    expect(new Set(logged.map(({ subject }) => subject)).size).toBe(5);
    expect(statements.filter((sql) => sql.includes('INSERT INTO disclosure'))).toHaveLength(1);
  });

  it('take as many statements as a list of 3 takes, however many they are', async () => {
    const three = await list({ first: 3 });
    const many = await list({ first: 60 });
    expect(many.page.nodes.length).toBeGreaterThan(20);
    expect(many.statements.length).toBe(three.statements.length);
  });

  it('are signed for without a second read', async () => {
    const { page, statements } = await list({ first: 3 });
    expect(page.nodes.every(({ person }) => person.educationRelationProof !== null)).toBe(true);
    expect(statements.filter((sql) => sql.includes('follow_up_case'))).toHaveLength(1);
  });

  it('are signed for with all that is open, for who has another role beside', async () => {
    const grants = [...counsellor.grants, { role: 'CAREER_ADVISOR', counties: ['46'], units: [] } as const];
    const { page, statements } = await list({ first: 200 }, { ...counsellor, grants });
    const kindsOf = ({ educationRelationProof: proof }: Listed['nodes'][number]['person']) => {
      const { ties } = claimsOf(proof ?? '') as { ties: readonly { readonly kind: string }[] };
      return [...new Set(ties.map(({ kind }) => kind))].sort();
    };
    const guided = new Set(
      youngPeopleAt(SCALE)
        .flatMap((person) => [...guidanceOf(person), ...apelCaseOf(person)])
        .filter((one) => ('closed_on' in one ? one.closed_on : one['decided_on']) === null)
        .map(({ person_id: id }) => id),
    );
    expect(page.nodes.map(({ person }) => [person.id, kindsOf(person)])).toEqual(
      OPEN.map(({ id }) => [id, ['OPEN_FOLLOW_UP_CASE', ...(guided.has(id) ? ['OPEN_GUIDANCE'] : [])]]),
    );
    expect(OPEN.some(({ id }) => guided.has(id))).toBe(true);
    expect(statements.filter((sql) => sql.includes('FROM guidance'))).toHaveLength(1);
  });

  it('are read and logged once where the document asks for them again, by another name and below the person', async () => {
    const { data, errors } = await graph.ask(
      `{ one: myFollowUpCases(first: 4) { nodes { person { id } } }
         two: myFollowUpCases(first: 4) { nodes { person { followUpCase { ... on FollowUpCase { openedOn } } } } } }`,
      { viewer: counsellor },
    );
    expect(errors).toEqual([]);
    expect(data?.['two']).toEqual({
      nodes: OPEN.slice(0, 4).map(({ openedOn }) => ({ person: { followUpCase: { openedOn } } })),
    });
    expect(await readDisclosures(graph.database, before)).toHaveLength(4);
  });
});

describe('the list is refused', () => {
  const code = async (variables: Readonly<Record<string, unknown>>, viewer: typeof counsellor | null) => {
    const { data, errors } = await graph.ask(LIST, { variables, viewer });
    expect(data).toEqual({ myFollowUpCases: null });
    return errors[0]?.extensions?.['code'];
  };

  it.each([
    ['the anonymous viewer', null, 'UNAUTHENTICATED'],
    ['a career advisor', cast('career-advisor'), 'FORBIDDEN'],
    ['a youth team of NAV', cast('nav-youth-team'), 'FORBIDDEN'],
    ['a national coordinator', cast('national-coordinator'), 'FORBIDDEN'],
    ['a citizen', cast('citizen'), 'FORBIDDEN'],
    ['a citizen whose token claims a role', { ...cast('citizen'), grants: counsellor.grants }, 'FORBIDDEN'],
  ])('to %s', async (_who, viewer, expected) => {
    expect(await code({}, viewer)).toBe(expected);
    expect(await readDisclosures(graph.database, before)).toEqual([]);
  });

  it.each([
    ['a code that is none', { status: 'OTXX' }, 'BAD_USER_INPUT'],
    ['a cursor of another list', { after: Buffer.from('["x"]').toString('base64url') }, 'INVALID_CURSOR'],
    ['a cursor without a day', { after: Buffer.from('["x","y"]').toString('base64url') }, 'INVALID_CURSOR'],
    ['a page that is too large', { first: 201 }, 'PAGE_TOO_LARGE'],
  ])('for %s', async (_what, variables, expected) => {
    expect(await code(variables, counsellor)).toBe(expected);
  });
});
