import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { labour } from '../subgraph.ts';
import { inventRegistrations } from '../synthetic/people/registrations.ts';

const SCALE = 0.03;
const team = cast('nav-youth-team');
const LIST = `query ($first: Int, $after: String) {
  myRegistrations(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { person { id labourRelationProof } status kind registeredOn endedOn synthetic }
  }
}`;

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly person: { readonly id: string; readonly labourRelationProof: string | null };
    readonly registeredOn: string;
  }[];
}

const UNITS = team.grants.flatMap(({ units }) => units);

/** The open registrations at the offices of Vestland that nobody is to hide, in the order of the list. */
const OPEN = inventRegistrations(youngPeopleAt(SCALE))
  .filter(({ person, office, endedOn }) => !person.isProtected && endedOn === null && isOfTeam(office))
  .map(({ person: { id }, registeredOn }) => ({ id, registeredOn }))
  .sort((one, other) => (`${one.registeredOn} ${one.id}` < `${other.registeredOn} ${other.id}` ? -1 : 1));

function isOfTeam({ unitNumber }: { readonly unitNumber: string }): boolean {
  return UNITS.includes(unitNumber);
}

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

async function list(variables: Readonly<Record<string, unknown>>, viewer = team) {
  const { data, errors, statements } = await graph.ask(LIST, { variables, viewer });
  expect(errors).toEqual([]);
  return { page: data?.['myRegistrations'] as Listed, statements };
}

describe('the registrations of a youth team', () => {
  it('are the open ones at its units, the longest registered first, without who is protected', async () => {
    const { page } = await list({ first: 200 });
    const found = page.nodes.map(({ person, registeredOn }) => ({ id: person.id, registeredOn }));
    expect(OPEN.length).toBeGreaterThan(60);
    expect(found).toEqual(OPEN);
    expect(page).toMatchObject({ totalCount: OPEN.length, pageInfo: { hasNextPage: false } });
  });

  it('come in pages that together are the whole, each with the whole count', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { page } = await list({ first: 17, after });
      expect(page.totalCount).toBe(OPEN.length);
      seen.push(...page.nodes.map(({ person }) => person.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(OPEN.map(({ id }) => id));
  });

  it('are counted on a page of none', async () => {
    const { page } = await list({ first: 0 });
    const pageInfo = { hasNextPage: true, endCursor: null };
    expect(page).toEqual({ totalCount: OPEN.length, nodes: [], pageInfo });
    expect(await readDisclosures(graph.database, before)).toEqual([]);
  });

  it('are each written to the log once, in one statement, before they are given', async () => {
    const { page, statements } = await list({ first: 5 });
    const logged = await readDisclosures(graph.database, before);
    expect(logged).toMatchObject(
      page.nodes.map(() => ({ way: 'OWN', category: 'REGISTRATION', outcome: 'PERMIT' })),
    );
    expect(new Set(logged.map(({ subject }) => subject)).size).toBe(5);
    expect(statements.filter((sql) => sql.includes('INSERT INTO disclosure'))).toHaveLength(1);
  });

  it('take as many statements with all that is below as a list of 3 takes: one read of each category, one insert', async () => {
    const document = `query ($first: Int) { myRegistrations(first: $first) { nodes { person {
      registration { ... on Registration { kind } }
      effortGroup { ... on EffortGroupDecision { effortGroup } }
      measures { ... on Measures { participations { startsOn } } }
      officeAndYouthTeam { ... on OfficeAndYouthTeam { youthTeam } }
      mentor { ... on Mentor { startsOn } }
    } } } }`;
    const take = async (first: number) => {
      const { errors, statements } = await graph.ask(document, { variables: { first }, viewer: team });
      expect(errors).toEqual([]);
      return statements;
    };
    const three = await take(3);
    before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
    expect(await take(60)).toEqual(three);
    expect(await readDisclosures(graph.database, before)).toHaveLength(60 * 5);
    for (const table of ['effort_group_decision', 'measure_participation', 'mentor_assignment'])
      expect(three.filter((sql) => sql.includes(table))).toHaveLength(1);
  });

  it('are signed for without a second read', async () => {
    const { page, statements } = await list({ first: 3 });
    expect(page.nodes.every(({ person }) => person.labourRelationProof !== null)).toBe(true);
    expect(statements.filter((sql) => sql.includes('FROM registration'))).toHaveLength(1);
  });

  it('are those of all units for who has the role in all counties', async () => {
    const all = { ...team, grants: [{ role: 'NAV_YOUTH_TEAM', counties: 'ALL', units: [] }] } as const;
    const { page } = await list({ first: 1 }, all);
    expect(page.totalCount).toBeGreaterThan(OPEN.length * 5);
  });
});

describe('the list is refused', () => {
  it.each([
    ['the anonymous viewer', null, 'UNAUTHENTICATED'],
    ['a follow-up counsellor', cast('follow-up-counsellor'), 'FORBIDDEN'],
    ['another role of NAV', cast('nav-employer-advisor'), 'FORBIDDEN'],
    ['a citizen', cast('citizen'), 'FORBIDDEN'],
    ['a citizen whose token claims a role', { ...cast('citizen'), grants: team.grants }, 'FORBIDDEN'],
  ])('to %s', async (_who, viewer, expected) => {
    const { data, errors } = await graph.ask(LIST, { viewer });
    expect(data).toEqual({ myRegistrations: null });
    expect(errors[0]?.extensions?.['code']).toBe(expected);
    expect(await readDisclosures(graph.database, before)).toEqual([]);
  });

  it.each([
    ['a cursor of another list', { after: Buffer.from('["x"]').toString('base64url') }, 'INVALID_CURSOR'],
    ['a cursor without a day', { after: Buffer.from('["x","y"]').toString('base64url') }, 'INVALID_CURSOR'],
    ['a page that is too large', { first: 201 }, 'PAGE_TOO_LARGE'],
  ])('for %s', async (_what, variables, expected) => {
    const { errors } = await graph.ask(LIST, { variables, viewer: team });
    expect(errors[0]?.extensions?.['code']).toBe(expected);
  });
});
