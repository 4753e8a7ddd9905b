import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { verifyRelation } from '@samspill/shared/decisions/relation';
import { cast } from '../../../../test/support/cast.ts';
import { EDUCATION_PEOPLE, PEOPLE_SCALE, UNKNOWN_PERSON } from '../../../../test/support/education-people.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { testTrust } from '../../../../test/support/test-trust.ts';
import { education } from '../subgraph.ts';

const { followedUp, followedUpElsewhere, closed, guided, assessed } = EDUCATION_PEOPLE;
const counsellor = cast('follow-up-counsellor');
const advisor = cast('career-advisor');

const FIELDS = ['followUpCase', 'schoolHistory', 'offers', 'apelCase', 'guidance'] as const;
const NAMES = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson {
  ${FIELDS.map((field) => `${field} { __typename ... on AccessRefused { missing } }`).join(' ')}
} } }`;

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(education, 'pglite:', PEOPLE_SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

type Person = Readonly<Record<string, unknown>>;

async function ask(document: string, ids: readonly string[], viewer: SignedInViewer | null) {
  const people = ids.map((id) => ({ __typename: 'YoungPerson', id }));
  const { data, errors, statements } = await graph.ask(document, { variables: { people }, viewer });
  return { people: data?.['_entities'] as readonly Person[], errors, statements };
}

/** Which of a person's categories a viewer is given, with a value or without one. */
async function given(id: string, viewer: SignedInViewer): Promise<readonly string[]> {
  const { people, errors } = await ask(NAMES, [id], viewer);
  expect(errors).toEqual([]);
  const refused = (field: string) => JSON.stringify(people[0]?.[field]).includes('RELATION_MISSING');
  return FIELDS.filter((field) => !refused(field));
}

describe('the own sector reads by role and relation', () => {
  it.each([
    ['a follow-up counsellor all of an open case in the county', followedUp, counsellor, FIELDS],
    ['a follow-up counsellor nothing of another county', followedUpElsewhere, counsellor, []],
    ['a follow-up counsellor nothing of a case that is closed', closed, counsellor, []],
    ['a follow-up counsellor nothing of who is guided alone', guided, counsellor, []],
    [
      'a career advisor the assessment and guidance of who is guided in the county',
      guided,
      advisor,
      ['apelCase', 'guidance'],
    ],
    ['a career advisor the same of who is assessed there', assessed, advisor, ['apelCase', 'guidance']],
    ['a career advisor nothing of a case that is closed', closed, advisor, []],
    ['a youth team of NAV nothing', followedUp, cast('nav-youth-team'), []],
    ['a national coordinator nothing', followedUp, cast('national-coordinator'), []],
    ['an employer nothing', followedUp, cast('employer'), []],
    ['a citizen all of their own', closed, cast('citizen', { person: closed.id }), FIELDS],
    ['a citizen nothing of another', followedUp, cast('citizen', { person: closed.id }), []],
    [
      'a citizen whose token claims a role nothing of another',
      followedUp,
      { ...cast('citizen', { person: closed.id }), grants: counsellor.grants },
      [],
    ],
  ])('%s', async (...[, { id }, viewer, fields]) => {
    expect(await given(id, viewer)).toEqual(fields);
  });

  it('the anonymous viewer is told to sign in', async () => {
    const { people, errors } = await ask(NAMES, [followedUp.id], null);
    expect(people).toEqual([Object.fromEntries(FIELDS.map((field) => [field, null]))]);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['UNAUTHENTICATED']),
    );
  });

  it('with all that the categories hold', async () => {
    const document = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson {
      followUpCase { ... on FollowUpCase { person { id } county { code } status { code } reason openedOn closedOn synthetic contactAttempts { on channel reached } } }
      schoolHistory { ... on SchoolHistory { synthetic schoolYears { period { label } school { name } programme { code } level outcome } } }
      offers { ... on Offers { synthetic offers { offeredOn kind answer answeredOn } } }
      apelCase { ... on ApelCase { county { code } phase track openedOn decidedOn synthetic } }
      guidance { ... on Guidance { centre { county { code } } openedOn closedOn heldOn themes synthetic } }
    } } }`;
    const { people, errors } = await ask(document, [followedUp.id], counsellor);
    expect(errors).toEqual([]);
    expect(people[0]).toMatchObject({
      followUpCase: {
        person: { id: followedUp.id },
        county: { code: '46' },
        closedOn: null,
        synthetic: true,
      },
      schoolHistory: { synthetic: true },
    });
  });

  it('by other names and through fragments no more and no less, and once', async () => {
    const { people } = await ask(
      `query ($people: [_Any!]!) { _entities(representations: $people) { ...Person } }
       fragment Person on YoungPerson { one: offers { __typename } two: offers { ...Told } }
       fragment Told on OffersAccess { __typename ... on AccessRefused { missing } }`,
      [followedUpElsewhere.id],
      counsellor,
    );
    const refused = { __typename: 'AccessRefused', missing: ['RELATION_MISSING'] };
    expect(people).toEqual([{ one: { __typename: 'AccessRefused' }, two: refused }]);
    expect(await readDisclosures(graph.database, before)).toHaveLength(1);
  });
});

describe('what is asked is logged', () => {
  it('once for each person and category, refusals too, in one statement', async () => {
    const { statements } = await ask(NAMES, [followedUp.id, closed.id], counsellor);
    const logged = await readDisclosures(graph.database, before);
    expect(logged).toHaveLength(2 * FIELDS.length);
    const outcomes = new Map(
      logged.map(({ subject, category, outcome }) => [`${subject ?? ''} ${category}`, outcome]),
    );
    expect(outcomes.size).toBe(2 * FIELDS.length);
    expect([...outcomes.values()].filter((outcome) => outcome === 'PERMIT')).toHaveLength(FIELDS.length);
    expect(statements.filter((sql) => sql.includes('INSERT INTO disclosure'))).toHaveLength(1);
    expect(statements.filter((sql) => sql.includes('FROM school_year'))).toHaveLength(1);
  });

  it('as the citizen’s own where it is', async () => {
    await given(closed.id, cast('citizen', { person: closed.id }));
    const logged = await readDisclosures(graph.database, before);
    expect(new Set(logged.map(({ way }) => way))).toEqual(new Set(['CITIZEN']));
  });

  it('and nothing is given where the log table is down', async () => {
    const asOwner = (statement: string) =>
      graph.database.transaction(async (query) => {
        await query('RESET ROLE');
        await query(statement);
        await query('SET ROLE samspill_education');
      });
    await asOwner('ALTER TABLE disclosure RENAME TO disclosure_away');
    const { people, errors } = await ask(NAMES, [followedUp.id], counsellor);
    await asOwner('ALTER TABLE disclosure_away RENAME TO disclosure');
    expect(people).toEqual([Object.fromEntries(FIELDS.map((field) => [field, null]))]);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['DISCLOSURE_LOG_UNAVAILABLE']),
    );
    expect(await given(followedUp.id, counsellor)).toEqual(FIELDS);
  });
});

describe('a protected person', () => {
  it.each([
    ['a follow-up counsellor', counsellor],
    ['a career advisor', advisor],
    ['the person, who asks as a citizen', cast('citizen', { person: followedUp.id })],
  ])('is to %s as one who does not exist: the same bytes after the same statements', async (_who, viewer) => {
    const hidden = await ask(NAMES, [EDUCATION_PEOPLE.protected.id], viewer);
    const unknown = await ask(NAMES, [UNKNOWN_PERSON], viewer);
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(unknown));
  });
});

describe('the relation of the viewer', () => {
  const RELATION = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson { educationRelation educationRelationProof } } }`;

  it('is signed for who has an open case, and the proof is the same text', async () => {
    const { people } = await ask(RELATION, [followedUp.id], counsellor);
    const { educationRelation: text, educationRelationProof: proof } = people[0] ?? {};
    expect(proof).toBe(text);
    const trust = await testTrust('agreements');
    const verdict = await verifyRelation(String(text), {
      viewer: bindViewer(counsellor, `a token of ${counsellor.subject}`),
      person: followedUp.id,
      day: '2026-11-22',
      side: 'education',
      findKey: trust.keysOf.education,
      now: trust.now(),
    });
    expect(verdict).toMatchObject({
      ok: true,
      value: { ties: [{ kind: 'OPEN_FOLLOW_UP_CASE', county: '46' }] },
    });
  });

  it.each([
    ['a person of another county', followedUpElsewhere.id, counsellor],
    ['a closed case', closed.id, counsellor],
    ['a protected person', EDUCATION_PEOPLE.protected.id, counsellor],
    ['nobody', UNKNOWN_PERSON, counsellor],
    ['a citizen', followedUp.id, cast('citizen', { person: followedUp.id })],
    ['NAV', followedUp.id, cast('nav-youth-team')],
  ])('is null for %s', async (_what, id, viewer) => {
    const { people } = await ask(RELATION, [id], viewer);
    expect(people).toEqual([{ educationRelation: null, educationRelationProof: null }]);
  });

  it('forged in a reference is not signed', async () => {
    const { id } = followedUpElsewhere;
    const relation = { personId: id, kind: 'OPEN_FOLLOW_UP_CASE', countyCode: '46', unitNumber: null };
    const { data } = await graph.ask(RELATION, {
      variables: { people: [{ __typename: 'YoungPerson', id, relation }] },
      viewer: counsellor,
    });
    expect(data?.['_entities']).toEqual([{ educationRelation: null, educationRelationProof: null }]);
  });
});
