import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgreements, type WatchedAgreements } from '../../../../test/support/agreement-facts.ts';
import { cast } from '../../../../test/support/cast.ts';
import {
  COUNSELLOR,
  COUNTY_CODE,
  createReferralDesk,
  idOf,
  peopleOf,
  TEAM,
  teamElsewhere,
  type ReferralDesk,
} from '../../../../test/support/referral-desk.ts';
import {
  createReferralLists,
  idsOf,
  type ReferralList,
  type ReferralLists,
} from '../../../../test/support/referral-lists.ts';

type Asked = Readonly<Record<string, unknown>>;

let graph: WatchedAgreements;
let desk: ReferralDesk;
let lists: ReferralLists;
const people = peopleOf(COUNTY_CODE)[Symbol.iterator]();
const someone = () => people.next().value as string;

beforeAll(async () => {
  graph = await openAgreements();
  desk = createReferralDesk(graph);
  lists = createReferralLists(graph);
});
afterAll(() => graph.close());

describe('the lists of referrals', () => {
  it('give those who receive what has come, and those who send what they sent, newest first', async () => {
    const id = idOf(await desk.send(someone()));
    expect(idsOf(await lists.all('incomingReferrals'))).toContain(id);
    expect(idsOf(await lists.all('sentReferrals'))).not.toContain(id);
    expect(idsOf(await lists.all('sentReferrals', {}, { viewer: COUNSELLOR }))).toContain(id);
    expect(idsOf(await lists.all('incomingReferrals', {}, { viewer: COUNSELLOR }))).not.toContain(id);
    const days = (await lists.all('incomingReferrals')).map(({ sentOn }) => sentOn);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('have each referral on one page, and as many in all as they say', async () => {
    const whole = await lists.page('incomingReferrals', { first: 100 });
    const paged = await lists.all('incomingReferrals', { first: 3 });
    expect(whole.totalCount).toBe(paged.length);
    expect(idsOf(paged)).toEqual(idsOf(whole.nodes));
    expect(new Set(idsOf(paged)).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThan(6);
  });

  it('give at most 100 at a time, and take no cursor but their own', async () => {
    const { pageInfo } = await lists.page('incomingReferrals', { first: 1 });
    const code = async (variables: Asked, field: ReferralList = 'incomingReferrals') =>
      (await lists.ask(field, variables, { viewer: TEAM })).errors[0]?.extensions?.['code'];
    expect(await code({ first: 101 })).toBe('PAGE_TOO_LARGE');
    expect(await code({ after: pageInfo.endCursor }, 'sentReferrals')).toBe('INVALID_CURSOR');
    expect(await code({ after: 'nonsense' })).toBe('INVALID_CURSOR');
  });

  it('hold those in a state, where one is asked for', async () => {
    const id = idOf(await desk.send(someone()));
    await desk.answer('receiveReferral', id);
    expect(idsOf(await lists.all('incomingReferrals', { state: 'RECEIVED' }))).toContain(id);
    expect(idsOf(await lists.all('incomingReferrals', { state: 'SENT' }))).not.toContain(id);
    for (const state of ['SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'COMPLETED']) {
      const { totalCount, nodes } = await lists.page('incomingReferrals', { state, first: 100 });
      expect(nodes).toHaveLength(totalCount);
      expect(nodes.filter((one) => one.state !== state)).toEqual([]);
    }
  });

  it('tell what is overdue on the day of the request: due before it, and neither accepted nor declined', async () => {
    const [late, answered] = [idOf(await desk.send(someone())), idOf(await desk.send(someone()))];
    for (const id of [late, answered]) await desk.answer('receiveReferral', id);
    await desk.answer('acceptReferral', answered);
    const overdue = async (today: string) =>
      idsOf(await lists.all('incomingReferrals', { overdue: true }, { today }));
    expect(await overdue('2026-11-27')).not.toContain(late);
    expect(await overdue('2026-11-28')).toContain(late);
    expect(await overdue('2026-11-28')).not.toContain(answered);
    const everything = await lists.all('incomingReferrals', {}, { today: '2026-11-28' });
    expect(idsOf(everything.filter(({ isOverdue }) => isOverdue))).toEqual(await overdue('2026-11-28'));
  });
});

describe('a referral is seen', () => {
  it('at both ends and by the young person, and by nobody else', async () => {
    const person = someone();
    const other = someone();
    const id = idOf(await desk.send(person));
    for (const viewer of [COUNSELLOR, TEAM, cast('citizen', { person })])
      expect(await lists.idsBelow(person, viewer)).toEqual([id]);
    const strangers: readonly SignedInViewer[] = [
      teamElsewhere(),
      cast('follow-up-counsellor', { county: '50' }),
      cast('nav-youth-team', { county: '50' }),
      cast('citizen', { person: other }),
      cast('national-coordinator'),
      cast('county-agreement-owner'),
      cast('career-advisor'),
      cast('employer'),
      { ...cast('citizen', { person: other }), grants: COUNSELLOR.grants },
    ];
    for (const viewer of strangers) expect(await lists.idsBelow(person, viewer)).toEqual([]);
    expect(idsOf(await lists.all('incomingReferrals', {}, { viewer: teamElsewhere() }))).not.toContain(id);
  });

  it('by nobody who has not signed in, and listed for nobody who follows nobody up', async () => {
    const code = async (viewer: Viewer) =>
      (await lists.ask('incomingReferrals', {}, { viewer })).errors[0]?.extensions?.['code'];
    expect(await code(null)).toBe('UNAUTHENTICATED');
    for (const name of ['national-coordinator', 'career-advisor', 'citizen'] as const)
      expect(await code(cast(name))).toBe('FORBIDDEN');
    const { data, errors } = await lists.below([someone()], null);
    expect(data?.['_entities']).toMatchObject([{ referrals: null }]);
    expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('never of one who is protected: the same answer and statements as of one who is not there, and none is counted', async () => {
    const isHidden = new Set(youngPeopleAt(0.02).flatMap(({ id, isProtected }) => (isProtected ? [id] : [])));
    const stored = await lists.asOwner<{ readonly person: string; readonly county: string }>(
      'SELECT person_id AS person, county_code AS county FROM referral',
    );
    const hidden = stored.filter(({ person }) => isHidden.has(person));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { person, county } of hidden) {
      const viewer = cast('follow-up-counsellor', { county });
      const [asked, unknown] = [await lists.below([person], viewer), await lists.below(['person-0'], viewer)];
      expect(asked.data).toEqual({ _entities: [{ id: person, referrals: [] }] });
      expect(unknown.data).toEqual({ _entities: [{ id: 'person-0', referrals: [] }] });
      expect(asked.statements).toEqual(unknown.statements);
      const listed = [
        ...(await lists.all('sentReferrals', {}, { viewer })),
        ...(await lists.all('incomingReferrals', {}, { viewer })),
      ];
      expect(listed.filter(({ personId }) => personId === person)).toEqual([]);
      expect(listed).toHaveLength(
        stored.filter((one) => one.county === county && !isHidden.has(one.person)).length,
      );
    }
  });
});
