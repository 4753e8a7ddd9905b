import { employersAt } from '@samspill/shared/synthetic/employers-at';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastQuestion } from '../support/cast-issuer.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';

const SCALE = 0.005;
const EMPLOYERS = employersAt(SCALE);
const [first = { organisationNumber: '', countyCode: '' }] = EMPLOYERS;
const elsewhere = EMPLOYERS.find(({ countyCode }) => countyCode !== first.countyCode)?.countyCode ?? '';

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
});
afterAll(() => graph.close());

const variables = { number: first.organisationNumber };
const PATHS = ['employer.sickLeave', 'employer.restructuring'];

/** What a viewer is shown of the first employer, and the code at each path that is refused. */
async function ask(question: CastQuestion = {}) {
  const { status, data, errors } = await graph.ask(
    'query ($number: ID!) { employer(organisationNumber: $number) { name sickLeave { unit } restructuring { id } } }',
    { ...question, variables },
  );
  expect(status).toBe(200);
  const { name, sickLeave, restructuring } = (data as { employer: Record<string, unknown> }).employer;
  expect(name).toEqual(expect.any(String));
  const codes = errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);
  return { sickLeave, restructuring, codes };
}

describe("a named employer's sick leave and downsizing, through the whole graph,", () => {
  it.each<readonly [string, CastQuestion]>([
    ['the employer itself', { as: 'employer' }],
    ["NAV's advisor of employers in its county", { as: 'nav-employer-advisor', county: first.countyCode }],
    ['a career advisor in its county', { as: 'career-advisor', county: first.countyCode }],
    ['the coordinator for all counties', { as: 'national-coordinator' }],
  ])('are shown to %s', async (_who, question) => {
    const { sickLeave, restructuring, codes } = await ask(question);
    expect(codes).toEqual([]);
    expect(sickLeave).toEqual([{ unit: expect.any(String) as string }]);
    expect(restructuring).toEqual(expect.any(Array));
  });

  it.each<readonly [string, CastQuestion]>([
    ['another employer', { as: 'employer', organisation: EMPLOYERS[1]?.organisationNumber }],
    ["NAV's advisor of employers elsewhere", { as: 'nav-employer-advisor', county: elsewhere }],
    ['a follow-up counsellor in its county', { as: 'follow-up-counsellor', county: first.countyCode }],
    ['a citizen', { as: 'citizen' }],
  ])('are forbidden to %s', async (_who, question) => {
    const codes = PATHS.map((path) => [path, 'FORBIDDEN']);
    expect(await ask(question)).toEqual({ sickLeave: null, restructuring: null, codes });
  });

  it('are not for the anonymous viewer, who can sign in', async () => {
    const codes = PATHS.map((path) => [path, 'UNAUTHENTICATED']);
    expect(await ask()).toEqual({ sickLeave: null, restructuring: null, codes });
  });

  it('are guarded by the subgraph itself, past the gateway', async () => {
    const entity = { __typename: 'Employer', organisationNumber: first.organisationNumber };
    const document =
      'query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on Employer { name sickLeave { unit } } } }';
    const question = { variables: { entities: [entity] } };
    const refused = await graph.askSubgraph('labour', document, question);
    expect(refused.data).toMatchObject({ _entities: [{ sickLeave: null }] });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const shown = await graph.askSubgraph('labour', document, { ...question, as: 'employer' });
    expect(shown).toMatchObject({ errors: [], data: { _entities: [{ sickLeave: [{}] }] } });
  });
});

const QUESTION = '{ county(code: "46") { name navCountyUnits { name } agreementCoverage { status } } }';

describe('who asks the whole graph', () => {
  it('has the same open data, signed in or not, from three subgraphs that each verify the token', async () => {
    const anonymous = await graph.ask(QUESTION);
    const owner = await graph.ask(QUESTION, { as: 'county-agreement-owner' });
    expect([anonymous.errors, owner.errors]).toEqual([[], []]);
    expect(owner.data).toEqual(anonymous.data);
    expect(Object.keys(owner.statements).sort()).toEqual(['agreements', 'education', 'labour']);
  });

  it('is refused with a token of someone else before anything is asked of a subgraph', async () => {
    const { status, errors, statements } = await graph.ask(QUESTION, {
      headers: { authorization: 'Bearer e30.e30.e30' },
    });
    expect([status, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([
      401,
      ['TOKEN_MALFORMED'],
    ]);
    expect(Object.values(statements).every((count) => count === 0)).toBe(true);
  });

  it.each(['education', 'labour', 'agreements'])(
    'is verified by %s itself, past the gateway',
    async (name) => {
      const changed = { authorization: 'Bearer e30.e30.e30' };
      const refused = await graph.askSubgraph(name, '{ __typename }', { headers: changed });
      expect([refused.status, refused.errors[0]?.extensions?.['code']]).toEqual([401, 'TOKEN_MALFORMED']);
      const expired = await graph.askSubgraph(name, '{ __typename }', { as: 'citizen', seconds: -60 });
      expect([expired.status, expired.errors[0]?.extensions?.['code']]).toEqual([401, 'TOKEN_EXPIRED']);
      const taken = await graph.askSubgraph(name, '{ __typename }', { as: 'citizen' });
      expect([taken.status, taken.data]).toEqual([200, { __typename: 'Query' }]);
    },
  );
});
