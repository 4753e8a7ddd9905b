import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSigner } from '../../../../../shared/fixtures/fixture-decisions.ts';
import {
  fingerprint,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { cast } from '../../../../../test/support/cast.ts';
import {
  COUNSELLOR,
  COUNTY_CODE,
  createReferralDesk,
  idOf,
  peopleOf,
  proofOfCase,
  proofOfRegistration,
  teamElsewhere,
  UNIT_NUMBER,
  type ProofOptions,
  type ReferralAnswer,
  type ReferralDesk,
  type ReferralOptions,
} from '../../../../../test/support/referral-desk.ts';
import { testTrust } from '../../../../../test/support/test-trust.ts';
import { REFERRAL_REFUSALS } from './referral-refusal.ts';

let graph: WatchedAgreements;
let desk: ReferralDesk;
const people = peopleOf(COUNTY_CODE)[Symbol.iterator]();
const someone = () => people.next().value as string;
const seen = new Set<string>();

beforeAll(async () => {
  graph = await openAgreements();
  desk = createReferralDesk(graph);
});
afterAll(() => graph.close());

/** The code and field of a step that is refused, which leaves everything as it was and names nobody. */
async function refusal(take: () => Promise<ReferralAnswer>): Promise<readonly unknown[]> {
  const before = await stored();
  const { __typename, code = '', message = '', field } = await take();
  expect(__typename).toBe('ReferralRefused');
  expect(message).toMatch(/^.{10,}\.$/);
  expect(message).not.toContain('person-');
  expect(await stored()).toBe(before);
  seen.add(code);
  return [code, field ?? null];
}

/** All that steps write, as their owner sees it. */
async function stored(): Promise<string> {
  return graph.database.transaction(async (query) => {
    await query('SET LOCAL ROLE NONE');
    await query(`SET LOCAL samspill.load = 'on'`);
    return fingerprint({ ...graph.database, query }, ['referral', 'referral_step', 'write_key']);
  });
}

const sent = async () => idOf(await desk.send(someone()));
const sendAs = (viewer: SignedInViewer | null, more: ReferralOptions = {}) =>
  desk.send(someone(), {}, { viewer, ...more });

describe('who may not refer', () => {
  it('is anonymous, a citizen, a program, or in another role', async () => {
    expect(await refusal(() => sendAs(null))).toEqual(['NOT_SIGNED_IN', null]);
    for (const viewer of [cast('citizen'), { ...COUNSELLOR, kind: 'MACHINE' } as const])
      expect(await refusal(() => sendAs(viewer))).toEqual(['PERSON_NEEDED', null]);
    for (const name of ['career-advisor', 'nav-agreement-owner', 'national-coordinator'] as const)
      expect(await refusal(() => sendAs(cast(name)))).toEqual(['ROLE_NOT_ALLOWED', null]);
  });

  it('follows young people up elsewhere than the relation is', async () => {
    const viewer = { ...COUNSELLOR, grants: cast('follow-up-counsellor', { county: '50' }).grants };
    expect(await refusal(() => sendAs(viewer))).toEqual(['OTHER_PLACE', null]);
  });

  it('guides the person and does not follow the person up', async () => {
    const person = someone();
    const relationProof = await proofOfCase(person, { relation: { kind: 'OPEN_GUIDANCE' } });
    expect(await refusal(() => desk.send(person, { relationProof }))).toEqual([
      'NOT_FOLLOWED_UP',
      'relationProof',
    ]);
  });
});

describe('a relation that is not the viewer’s', () => {
  const LATER = 12_001;
  const attempt = async (proofOf: (person: string) => Promise<string>, options: ReferralOptions = {}) => {
    const person = someone();
    const relationProof = await proofOf(person);
    return refusal(() => desk.send(person, { relationProof }, options));
  };
  const ofCase = (options: ProofOptions) => (person: string) => proofOfCase(person, options);

  it('is forged: signed by a key of one’s own, by another side, changed after it was signed, or no relation at all', async () => {
    const forger = await makeSigner('education');
    expect(await attempt(ofCase({ signer: forger }))).toEqual(['SIGNATURE_WRONG', 'relationProof']);
    const { signer } = await testTrust('agreements');
    expect(await attempt(ofCase({ signer }))).toEqual(['KEY_UNKNOWN', 'relationProof']);
    const changed = async (person: string) => {
      const [header, payload = '', signature] = (await proofOfCase(someone())).split('.');
      const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
      const other = Buffer.from(JSON.stringify({ ...said, person })).toString('base64url');
      return [header, other, signature].join('.');
    };
    expect(await attempt(changed)).toEqual(['SIGNATURE_WRONG', 'relationProof']);
    const nothing = () => Promise.resolve('no proof');
    expect(await attempt(nothing)).toEqual(['STATEMENT_MALFORMED', 'relationProof']);
  });

  it('is another viewer’s, or of another sign-in of the same', async () => {
    const other = cast('follow-up-counsellor', { county: '50' });
    expect(await attempt(ofCase({ viewer: other }))).toEqual(['VIEWER_MISMATCH', 'relationProof']);
    expect(await attempt(ofCase({ token: 'yesterday' }))).toEqual(['TOKEN_MISMATCH', 'relationProof']);
  });

  it('has expired, or is of another day', async () => {
    const now = Date.now() - LATER;
    expect(await attempt(ofCase({ now }))).toEqual(['STATEMENT_EXPIRED', 'relationProof']);
    expect(await attempt(ofCase({ relation: { day: '2026-11-21' } }))).toEqual([
      'DAY_MISMATCH',
      'relationProof',
    ]);
  });

  it('is of another person, or of the other side’s', async () => {
    expect(await attempt(() => proofOfCase(someone()))).toEqual(['PERSON_MISMATCH', 'relationProof']);
    const registered = (person: string) => proofOfRegistration(person, { viewer: COUNSELLOR });
    expect(await attempt(registered)).toEqual(['KEY_UNKNOWN', 'relationProof']);
  });

  it('is of one who has been protected since, as of one who was never there', async () => {
    const [person = ''] = peopleOf(COUNTY_CODE, { isProtected: true });
    const [hidden, unknown] = [await desk.send(person), await desk.send('person-0')];
    expect(hidden).toEqual(unknown);
    expect(hidden).toMatchObject({ code: 'UNKNOWN_PERSON', field: 'personId' });
    seen.add('UNKNOWN_PERSON');
  });
});

describe('where and along what nobody is referred', () => {
  const send = (input: Readonly<Record<string, unknown>>, options: ReferralOptions = {}) =>
    refusal(() => desk.send(someone(), input, options));

  it('is nowhere, two places at once, or what is no number of a place', async () => {
    expect(await send({ toUnitNumber: null })).toEqual(['DESTINATION_INVALID', 'toCountyCode']);
    expect(await send({ toCountyCode: '46' })).toEqual(['DESTINATION_INVALID', 'toUnitNumber']);
    expect(await send({ toUnitNumber: '12' })).toEqual(['DESTINATION_INVALID', 'toUnitNumber']);
  });

  it('is a purpose that is not said, or whose area the agreement leaves out', async () => {
    const person = someone();
    const proof = await proofOfCase(person);
    const input = { personId: person, relationProof: proof, toUnitNumber: UNIT_NUMBER, routineId: 'x' };
    expect(await refusal(() => desk.take('sendReferral', input, { viewer: COUNSELLOR }))).toEqual([
      'PURPOSE_MISSING',
      null,
    ]);
    expect(await send({}, { purpose: 'APEL' })).toEqual(['AREA_NOT_COVERED', 'routineId']);
  });

  it('is a routine that is not there, not for both places, or of an agreement that is not in force', async () => {
    expect(await send({ routineId: 'nothing' })).toEqual(['UNKNOWN_ROUTINE', 'routineId']);
    expect(await send({ toUnitNumber: '1612' })).toEqual(['ROUTINE_ELSEWHERE', 'routineId']);
    const person = someone();
    const relationProof = await proofOfCase(person, { relation: { day: '2032-01-01' } });
    expect(await refusal(() => desk.send(person, { relationProof }, { today: '2032-01-01' }))).toEqual([
      'ROUTINE_NOT_IN_FORCE',
      'routineId',
    ]);
  });

  it('is a place to which the person has been referred and where that is still open', async () => {
    const person = someone();
    const id = idOf(await desk.send(person));
    expect(await refusal(() => desk.send(person))).toEqual(['ALREADY_REFERRED', null]);
    await desk.answer('receiveReferral', id);
    await desk.answer('declineReferral', id, { reason: 'NO_CAPACITY' });
    expect(await desk.send(person)).toMatchObject({ __typename: 'ReferralChanged' });
  });
});

describe('a step that is not taken', () => {
  it('is of those who sent it, and of those of another place, who do not see it', async () => {
    const id = await sent();
    const step = (viewer: SignedInViewer) => refusal(() => desk.answer('receiveReferral', id, { viewer }));
    expect(await step(COUNSELLOR)).toEqual(['NOT_RECEIVER', null]);
    expect(await step(cast('nav-youth-team', { county: '50' }))).toEqual(['UNKNOWN_REFERRAL', 'id']);
    expect(await step(cast('follow-up-counsellor', { county: '50' }))).toEqual(['UNKNOWN_REFERRAL', 'id']);
  });

  it('is of another office of the same county, as of a referral that is not there', async () => {
    const id = await sent();
    const viewer = teamElsewhere();
    const [unseen, unknown] = [
      await desk.answer('receiveReferral', id, { viewer }),
      await desk.answer('receiveReferral', 'nothing', { viewer }),
    ];
    expect(unseen).toEqual(unknown);
    expect(unseen.code).toBe('UNKNOWN_REFERRAL');
  });

  it('does not follow on the state, or has a reason that does not fit', async () => {
    const id = await sent();
    const answer = (name: string, input = {}) => refusal(() => desk.answer(name, id, input));
    expect(await answer('completeReferral')).toEqual(['WRONG_STATE', 'id']);
    await desk.answer('receiveReferral', id);
    expect(await answer('declineReferral', { reason: 'OTHER' })).toEqual(['REASON_REQUIRED', 'reasonText']);
    const chatty = { reason: 'NO_CAPACITY', reasonText: 'Mer om saken' };
    expect(await answer('declineReferral', chatty)).toEqual(['REASON_REQUIRED', 'reasonText']);
    const told = { reason: 'OTHER', reasonText: 'Gjelder 130880 12345' };
    expect(await answer('declineReferral', told)).toEqual(['PERSONAL_DATA', 'reasonText']);
    const hidden = { reason: 'OTHER', reasonText: 'Skjult\u202E' };
    expect(await answer('declineReferral', hidden)).toEqual(['TEXT_INVALID', 'reasonText']);
  });
});

describe('the key of a step', () => {
  it('stands for it whatever proof comes with it: sent again, the referral is the same', async () => {
    const person = someone();
    const first = await desk.send(person, { key: 'one referral' });
    const proof = await proofOfCase(person, { now: Date.now() - 60_000 });
    const again = await desk.send(person, { key: 'one referral', relationProof: proof });
    expect(idOf(again)).toBe(idOf(first));
  });

  it('of a step that was taken answers the same when the referral has gone on since', async () => {
    const id = await sent();
    await desk.answer('receiveReferral', id, { key: 'received once' });
    await desk.answer('acceptReferral', id);
    const again = await desk.answer('receiveReferral', id, { key: 'received once' });
    expect(again.referral).toMatchObject({ id, state: 'ACCEPTED' });
  });

  it('is refused when it is empty, or used for another', async () => {
    const id = await sent();
    expect(await refusal(() => desk.answer('receiveReferral', id, { key: ' ' }))).toEqual([
      'KEY_INVALID',
      'key',
    ]);
    await desk.answer('receiveReferral', id, { key: 'taken' });
    expect(await refusal(() => desk.answer('acceptReferral', id, { key: 'taken' }))).toEqual([
      'KEY_REUSED',
      'key',
    ]);
  });
});

it('every code of the list has been met', () => {
  const codes = Object.keys(REFERRAL_REFUSALS);
  expect(codes.filter((code) => !seen.has(code))).toEqual([]);
});
