import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { judge } from '@samspill/shared/decisions/judge';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { cast } from '../../../../../test/support/cast.ts';
import {
  citizen,
  CONSENT_DAY,
  CONSENT_NOW,
  openConsents,
  type ConsentPersonName,
  type OpenConsents,
} from '../../../../../test/support/open-consents.ts';
import type { ConsentOutcomeRow } from './perform-consent-write.ts';

let desk: OpenConsents;
beforeAll(async () => {
  desk = await openConsents();
});
afterAll(() => desk.close());

const TEXT = { textId: 'nav-to-county-follow-up', textVersion: 2, language: 'NB' } as const;
type Input = Readonly<Record<string, unknown>>;

/** Takes a step as one of the people, with a key of its own unless the input names one. */
function step(
  name: 'giveConsent' | 'narrowConsent' | 'withdrawConsent',
  input: Input,
  person: ConsentPersonName = 'youth',
): Promise<ConsentOutcomeRow> {
  return desk.steps(citizen(person))[name]({ key: randomUUID(), ...input } as never);
}
const give = (input: Input = {}, person?: ConsentPersonName) =>
  step('giveConsent', { ...TEXT, ...input }, person);

/** The id of the consent that was given or changed; throws what was refused. */
async function idOf(outcome: Promise<ConsentOutcomeRow>): Promise<string> {
  const done = await outcome;
  if (done.__typename === 'ConsentRefused') throw new Error(JSON.stringify(done));
  return done.consentId;
}
async function refusalOf(outcome: Promise<ConsentOutcomeRow>): Promise<readonly unknown[]> {
  const done = await outcome;
  return done.__typename === 'ConsentRefused' ? [done.code, done.field] : [];
}
async function factsOf(id: string, person: ConsentPersonName = 'youth') {
  return (await desk.factsOf(person)).find((one) => one.id === id);
}

const counsellor = bindViewer(cast('follow-up-counsellor'), 'header.payload.signature');

/** What the judge says of a counsellor who asks for the measures of the youth now, with nothing missing but perhaps a consent. */
async function judged() {
  const relation = {
    kind: 'OPEN_FOLLOW_UP_CASE',
    viewer: counsellor,
    person: 'youth',
    county: '46',
    day: CONSENT_DAY,
  } as const;
  return judge({
    viewer: counsellor,
    person: 'youth',
    category: 'MEASURES',
    direction: 'LABOUR_TO_EDUCATION',
    purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
    table: LABOUR_BASES,
    agreements: [
      {
        id: 'a',
        version: 1,
        inForce: true,
        counties: ['46'],
        areas: ['YOUTH_FOLLOW_UP'],
        categories: ['MEASURES'],
      },
    ],
    consents: await desk.factsOf('youth'),
    roles: ['FOLLOW_UP_COUNSELLOR'],
    relation,
    now: CONSENT_NOW,
  });
}

it('a decision is permitted by a consent from when it is given, and refused from when it is withdrawn', async () => {
  expect(await judged()).toMatchObject({ outcome: 'REFUSE', reasons: ['CONSENT_MISSING'] });
  const id = await idOf(give());
  expect(await judged()).toMatchObject({ outcome: 'PERMIT', consent: id });
  await idOf(step('withdrawConsent', { id }));
  expect(await judged()).toMatchObject({ outcome: 'REFUSE', reasons: ['CONSENT_MISSING'] });
});

it('a decision is refused from when a consent is narrowed to what it does not ask for', async () => {
  const id = await idOf(give());
  await idOf(step('narrowConsent', { id, categories: ['MENTOR'] }));
  expect(await judged()).toMatchObject({ outcome: 'REFUSE', reasons: ['CONSENT_MISSING'] });
});

describe('a consent', () => {
  it('is to all of the text for a year, unless the person says less', async () => {
    const all = await factsOf(await idOf(give()));
    expect(all).toMatchObject({
      categories: ['MEASURES', 'MENTOR'],
      purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE'],
      receiver: null,
      withdrawnAt: null,
      expiresAt: Date.parse('2027-12-01T23:00:00Z'),
    });
    const less = await factsOf(await idOf(give({ categories: ['MENTOR'], lastDay: '2027-06-30' })));
    expect(less).toMatchObject({ categories: ['MENTOR'], expiresAt: Date.parse('2027-06-30T22:00:00Z') });
  });

  it('is given once by one key, and another input needs another', async () => {
    const key = randomUUID();
    const id = await idOf(give({ key }));
    expect(await idOf(give({ key }))).toBe(id);
    expect(await refusalOf(give({ key, lastDay: CONSENT_DAY }))).toEqual(['KEY_REUSED', 'key']);
    expect(await refusalOf(step('withdrawConsent', { key, id }))).toEqual(['KEY_REUSED', 'key']);
  });

  it('that was refused has used no key', async () => {
    const key = randomUUID();
    expect(await refusalOf(give({ key, textVersion: 1 }))).toEqual(['OLD_TEXT', 'textVersion']);
    expect(await idOf(give({ key }))).toMatch(/^[\da-f-]{36}$/);
  });

  it('of one person has nothing to do with the keys and consents of another', async () => {
    const key = randomUUID();
    const id = await idOf(give({ key }));
    expect(await idOf(give({ key }, 'adult'))).not.toBe(id);
    expect(await refusalOf(step('withdrawConsent', { id }, 'adult'))).toEqual(['UNKNOWN_CONSENT', 'id']);
    expect(await factsOf(id)).toMatchObject({ withdrawnAt: null });
  });

  it('of a minor says so, and of one who comes of age on that day does not', async () => {
    const minors = async (person: ConsentPersonName, id: string) =>
      desk.permitted([person], (query) => query('SELECT minor, given_by FROM consent WHERE id = $1', [id]));
    expect(await minors('youth', await idOf(give()))).toEqual([{ minor: true, given_by: 'SELF' }]);
    expect(await minors('adult', await idOf(give({}, 'adult')))).toEqual([
      { minor: false, given_by: 'SELF' },
    ]);
  });

  it('can be narrowed again and again and then withdrawn, and all of it stays written', async () => {
    const school = { textId: 'county-to-nav-school', textVersion: 1 };
    const id = await idOf(give(school));
    await idOf(step('narrowConsent', { id, categories: ['OFFERS'] }));
    await idOf(step('narrowConsent', { id, purposes: ['COORDINATED_SERVICES'] }));
    expect(await factsOf(id)).toMatchObject({
      categories: ['OFFERS'],
      purposes: ['COORDINATED_SERVICES'],
    });
    await idOf(step('withdrawConsent', { id }));
    const events = await desk.permitted(['youth'], (query) =>
      query('SELECT kind, categories, purposes FROM consent_event WHERE consent_id = $1 ORDER BY position', [
        id,
      ]),
    );
    expect(events).toEqual([
      {
        kind: 'GIVEN',
        categories: ['SCHOOL_HISTORY', 'OFFERS'],
        purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE', 'COORDINATED_SERVICES'],
      },
      {
        kind: 'NARROWED',
        categories: ['OFFERS'],
        purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE', 'COORDINATED_SERVICES'],
      },
      { kind: 'NARROWED', categories: ['OFFERS'], purposes: ['COORDINATED_SERVICES'] },
      { kind: 'WITHDRAWN', categories: [], purposes: [] },
    ]);
    expect(await refusalOf(step('withdrawConsent', { id }))).toEqual(['WITHDRAWN', 'id']);
    expect(await refusalOf(step('narrowConsent', { id, categories: ['OFFERS'] }))).toEqual([
      'WITHDRAWN',
      'id',
    ]);
  });
});

describe('a consent is refused', () => {
  it.each<[string, string | null, Input]>([
    ['KEY_INVALID', 'key', { key: ' ' }],
    ['KEY_INVALID', 'key', { key: 'k'.repeat(201) }],
    ['UNKNOWN_TEXT', 'textId', { textId: 'nowhere' }],
    ['UNKNOWN_TEXT', 'textId', { textVersion: 3 }],
    ['UNKNOWN_TEXT', 'textId', { textVersion: 0 }],
    ['OLD_TEXT', 'textVersion', { textVersion: 1 }],
    ['LIST_INVALID', 'categories', { categories: [] }],
    ['LIST_INVALID', 'purposes', { purposes: ['APEL', 'APEL'] }],
    ['OUTSIDE_TEXT', 'categories', { categories: ['MEASURES', 'EFFORT_GROUP'] }],
    ['OUTSIDE_TEXT', 'purposes', { purposes: ['APEL'] }],
    ['END_INVALID', 'lastDay', { lastDay: '2026-11-30' }],
    ['END_INVALID', 'lastDay', { lastDay: '2027-12-02' }],
  ])('with %s in %s: %j', async (code, field, input) => {
    expect(await refusalOf(give(input))).toEqual([code, field]);
  });

  it('of a child under 16, in a sentence that says who can', async () => {
    expect(await give({}, 'child')).toEqual({
      __typename: 'ConsentRefused',
      code: 'UNDER_AGE',
      message:
        'The person is under 16: a guardian has to consent, through Altinn. Let one who has parental responsibility consent in Altinn.',
      field: null,
    });
  });

  it('of who is protected exactly as of who is not there', async () => {
    const stranger = { ...citizen('youth'), subject: 'nobody' };
    const asStranger = desk.steps(stranger).giveConsent({ key: 'k', ...TEXT });
    expect(await give({ key: 'k' }, 'hidden')).toEqual(await asStranger);
    expect(await refusalOf(give({}, 'hidden'))).toEqual(['UNKNOWN_PERSON', null]);
  });

  it('by staff, programs and who has not signed in: it is the person who consents', async () => {
    const as = (viewer: Parameters<typeof desk.steps>[0]) =>
      refusalOf(desk.steps(viewer).giveConsent({ key: 'k', ...TEXT }));
    expect(await as(null)).toEqual(['NOT_SIGNED_IN', null]);
    expect(await as(cast('follow-up-counsellor'))).toEqual(['CITIZEN_NEEDED', null]);
    expect(await as(cast('employer'))).toEqual(['CITIZEN_NEEDED', null]);
  });

  it.each<[string, string | null, Input]>([
    ['NOT_NARROWER', null, {}],
    ['NOT_NARROWER', null, { categories: ['MENTOR', 'MEASURES'] }],
    ['NOT_NARROWER', 'categories', { categories: ['MENTOR', 'EFFORT_GROUP'] }],
    ['LIST_INVALID', 'categories', { categories: [] }],
    ['UNKNOWN_CONSENT', 'id', { id: 'nowhere' }],
  ])('what is to remain of it: %s in %s, %j', async (code, field, input) => {
    const id = await idOf(give());
    expect(await refusalOf(step('narrowConsent', { id, ...input }))).toEqual([code, field]);
  });
});
