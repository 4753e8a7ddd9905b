import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PURPOSE_HEADER } from '@samspill/shared/decisions/purpose';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { CastQuestion } from '../support/cast-issuer.ts';
import { tokenOf, withPayload } from '../support/forge-token.ts';
import { gatheredFrom } from '../support/gathered-from.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { ROUTINE, UNIT_NUMBER } from '../support/referral-desk.ts';

const SCALE = 0.02;
const FOLLOW_UP = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

onTheDay();

/** Somebody who has signed in once, and asks by that token. */
interface Asker {
  readonly headers: Readonly<Record<string, string>>;
}

let graph: OpenSupergraph;
let counsellor: Asker;
let elsewhere: Asker;
let youthTeam: Asker;
let teamElsewhere: Asker;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
  counsellor = await signIn({ as: 'follow-up-counsellor' });
  elsewhere = await signIn({ as: 'follow-up-counsellor', county: '50' });
  youthTeam = await signIn({ as: 'nav-youth-team' });
  teamElsewhere = await signIn({ as: 'nav-youth-team', county: '50' });
});
afterAll(() => graph.close());

async function signIn(question: CastQuestion): Promise<Asker> {
  const token = await tokenOf(graph.issuer, question);
  return { headers: { authorization: `Bearer ${token}`, [PURPOSE_HEADER]: FOLLOW_UP } };
}

interface Person {
  readonly id: string;
  readonly educationRelationProof: string;
  readonly referrals: readonly unknown[];
}

/** Those of the county whom nobody has referred, with the proof of the relation as it was just read. */
async function unreferred(): Promise<readonly [Person, Person, ...Person[]]> {
  const { data, errors } = await graph.ask(
    '{ myFollowUpCases(first: 100) { nodes { person { id educationRelationProof referrals { id } } } } }',
    counsellor,
  );
  expect(errors).toEqual([]);
  const persons = gatheredFrom(data, 'person') as readonly Person[];
  const [one, other, ...more] = persons.filter(({ referrals }) => referrals.length === 0);
  if (one === undefined || other === undefined) throw new Error('Everybody has been referred.');
  return [one, other, ...more];
}

interface Outcome {
  readonly code?: string;
  readonly referral?: { readonly id: string; readonly state: string; readonly steps: readonly object[] };
}

async function step([name, type]: readonly [string, string], input: object, asker: Asker): Promise<Outcome> {
  const { data, errors } = await graph.ask(
    `mutation ($input: ${type}!) { done: ${name}(input: $input) {
       ... on ReferralChanged { referral { id state steps { kind side } } } ... on ReferralRefused { code } } }`,
    { ...asker, variables: { input: { key: randomUUID(), ...input } } },
  );
  expect(errors).toEqual([]);
  return data?.['done'] as Outcome;
}

function send({ id, educationRelationProof }: Person, asker: Asker = counsellor): Promise<Outcome> {
  const input = {
    personId: id,
    relationProof: educationRelationProof,
    toUnitNumber: UNIT_NUMBER,
    routineId: ROUTINE,
  };
  return step(['sendReferral', 'SendReferralInput'], input, asker);
}

const answer = (name: string, id: string, asker: Asker = youthTeam) =>
  step([name, 'ReferralStepInput'], { id }, asker);

/** The ids of the referrals that a list shows to somebody. */
async function shown(list: 'incomingReferrals' | 'sentReferrals', asker: Asker): Promise<readonly unknown[]> {
  const { data, errors } = await graph.ask(`{ ${list}(first: 100) { nodes { id } } }`, asker);
  expect(errors).toEqual([]);
  return gatheredFrom(data, 'id');
}

describe('a referral', () => {
  it('is sent by the proof that was read with the case, taken on by the office, and seen at both ends and by the person', async () => {
    const [person] = await unreferred();
    const { referral } = await send(person);
    const id = referral?.id ?? '';
    expect(await shown('sentReferrals', counsellor)).toContain(id);
    expect(await shown('incomingReferrals', youthTeam)).toContain(id);
    for (const name of ['receiveReferral', 'acceptReferral']) await answer(name, id);
    const completed = await answer('completeReferral', id);
    expect(completed.referral).toEqual({
      id,
      state: 'COMPLETED',
      steps: [
        { kind: 'SENT', side: 'COUNTY' },
        { kind: 'RECEIVED', side: 'NAV' },
        { kind: 'ACCEPTED', side: 'NAV' },
        { kind: 'COMPLETED', side: 'NAV' },
      ],
    });
    const { data } = await graph.ask('{ myself { referrals { id state } } }', {
      as: 'citizen',
      person: person.id,
    });
    expect(data).toEqual({ myself: { referrals: [{ id, state: 'COMPLETED' }] } });
  });

  it('to somebody of another place is one that there is not, to look at and to answer', async () => {
    const [person] = await unreferred();
    const { referral } = await send(person);
    const id = referral?.id ?? '';
    for (const stranger of [elsewhere, teamElsewhere]) {
      for (const list of ['incomingReferrals', 'sentReferrals'] as const) {
        expect(await shown(list, stranger)).not.toContain(id);
      }
    }
    const taken = await answer('receiveReferral', id, teamElsewhere);
    expect(taken).toEqual({ code: 'UNKNOWN_REFERRAL' });
    expect(await answer('receiveReferral', randomUUID(), teamElsewhere)).toEqual(taken);
    expect(await answer('receiveReferral', id, counsellor)).toEqual({ code: 'NOT_RECEIVER' });
  });
});

describe('a referral is not sent', () => {
  it('by a proof that is forged, or of another person', async () => {
    const [person, other] = await unreferred();
    const proof = person.educationRelationProof;
    expect(
      await send({ ...other, educationRelationProof: withPayload(proof, { sub: other.id }) }),
    ).toMatchObject({ code: 'SIGNATURE_WRONG' });
    expect(await send({ ...other, educationRelationProof: proof })).toMatchObject({
      code: 'PERSON_MISMATCH',
    });
    expect(await unreferred()).toContainEqual(expect.objectContaining({ id: other.id }));
  });

  it('by the proof of another viewer, or of the same under another sign-in', async () => {
    const [person] = await unreferred();
    expect(await send(person, elsewhere)).toMatchObject({ code: 'VIEWER_MISMATCH' });
    const again = await signIn({ as: 'follow-up-counsellor', seconds: 300 });
    expect(await send(person, again)).toMatchObject({ code: 'TOKEN_MISMATCH' });
  });

  it('by a proof that was read too long ago', async () => {
    const [person] = await unreferred();
    vi.setSystemTime(Date.now() + 13_000);
    expect(await send(person)).toMatchObject({ code: 'STATEMENT_EXPIRED' });
  });
});

describe('whether something would be seen', () => {
  const forecast = async (personId: string | undefined, asker: Asker) => {
    const { text, status } = await graph.ask(
      `query ($id: ID!) { mayISee(personId: $id, category: REGISTRATION, purpose: FOLLOW_UP_OF_YOUNG_PEOPLE) {
         answer { __typename ... on AccessRefused { missing message remedy } } } }`,
      { ...asker, variables: { id: personId } },
    );
    return { text, status };
  };

  it('is told of a protected person, and of one whom the viewer has nothing to do with, as of one who does not exist', async () => {
    const nobody = await forecast(`person-${'0'.repeat(20)}`, counsellor);
    expect(nobody.text).toContain('RELATION_MISSING');
    const people = youngPeopleAt(SCALE).filter(({ isFollowedUp }) => isFollowedUp);
    const hidden = people.find(({ countyCode, isProtected }) => countyCode === '46' && isProtected);
    const strange = people.find(({ countyCode, isProtected }) => countyCode === '50' && !isProtected);
    expect(await forecast(hidden?.id, counsellor)).toEqual(nobody);
    expect(await forecast(strange?.id, counsellor)).toEqual(nobody);
  });
});
