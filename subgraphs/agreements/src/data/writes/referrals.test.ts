import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgreements, type WatchedAgreements } from '../../../../../test/support/agreement-facts.ts';
import { cast } from '../../../../../test/support/cast.ts';
import {
  COUNSELLOR,
  COUNTY_CODE,
  createReferralDesk,
  idOf,
  peopleOf,
  proofOfCase,
  proofOfRegistration,
  REFERRAL_DAY,
  ROUTINE,
  UNIT_NUMBER,
  type ReferralDesk,
} from '../../../../../test/support/referral-desk.ts';
import { REFERRAL_STEPS } from '../referrals/referral-states.ts';

let graph: WatchedAgreements;
let desk: ReferralDesk;
const people = peopleOf(COUNTY_CODE)[Symbol.iterator]();
const someone = () => people.next().value as string;

beforeAll(async () => {
  graph = await openAgreements();
  desk = createReferralDesk(graph);
});
afterAll(() => graph.close());

describe('the life of a referral', () => {
  it('begins where a county sends it to a NAV office; its answer is due after the days of the routine', async () => {
    const person = someone();
    expect(await desk.send(person)).toMatchObject({
      __typename: 'ReferralChanged',
      referral: {
        personId: person,
        state: 'SENT',
        sentOn: REFERRAL_DAY,
        dueOn: '2026-11-27',
        isOverdue: false,
        purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE',
        synthetic: true,
        routine: { id: ROUTINE, responseDays: 5 },
        from: { side: 'COUNTY', county: { code: COUNTY_CODE }, office: null },
        to: { side: 'NAV', county: null, office: { unitNumber: UNIT_NUMBER } },
        steps: [{ position: 1, kind: 'SENT', side: 'COUNTY', reason: null, reasonText: null }],
      },
    });
  });

  it('is received, accepted and completed by those it has come to', async () => {
    const id = idOf(await desk.send(someone()));
    for (const name of ['receiveReferral', 'acceptReferral']) await desk.answer(name, id);
    const { referral } = await desk.answer('completeReferral', id);
    expect(referral).toMatchObject({ id, state: 'COMPLETED' });
    expect(referral?.steps).toMatchObject([
      { position: 1, kind: 'SENT', side: 'COUNTY' },
      { position: 2, kind: 'RECEIVED', side: 'NAV' },
      { position: 3, kind: 'ACCEPTED', side: 'NAV' },
      { position: 4, kind: 'COMPLETED', side: 'NAV' },
    ]);
  });

  it('is declined for a reason of the list, or for another in words', async () => {
    const [first, second] = [idOf(await desk.send(someone())), idOf(await desk.send(someone()))];
    for (const id of [first, second]) await desk.answer('receiveReferral', id);
    const declined = await desk.answer('declineReferral', first, { reason: 'NO_CAPACITY' });
    expect(declined.referral?.steps.at(-1)).toMatchObject({ reason: 'NO_CAPACITY', reasonText: null });
    const other = { reason: 'OTHER', reasonText: ' Tilbudet er lagt ned ' };
    const inWords = await desk.answer('declineReferral', second, other);
    expect(inWords.referral).toMatchObject({ state: 'DECLINED' });
    expect(inWords.referral?.steps.at(-1)).toMatchObject({
      reason: 'OTHER',
      reasonText: 'Tilbudet er lagt ned',
    });
  });

  it('goes from a NAV office to a county too, where the counsellors answer', async () => {
    const person = someone();
    const input = {
      relationProof: await proofOfRegistration(person),
      toCountyCode: '46',
      toUnitNumber: null,
    };
    const sent = await desk.send(person, input, { viewer: cast('nav-youth-team') });
    expect(sent.referral).toMatchObject({
      from: { side: 'NAV', office: { unitNumber: UNIT_NUMBER } },
      to: { side: 'COUNTY', county: { code: COUNTY_CODE } },
    });
    const id = idOf(sent);
    expect(await desk.answer('receiveReferral', id)).toMatchObject({ code: 'NOT_RECEIVER' });
    const received = await desk.answer('receiveReferral', id, { viewer: COUNSELLOR });
    expect(received.referral?.steps.at(-1)).toMatchObject({ kind: 'RECEIVED', side: 'COUNTY' });
  });

  it('has no day that is due where the routine gives none', async () => {
    const [person = ''] = peopleOf('42');
    const viewer = cast('follow-up-counsellor', { county: '42' });
    const relationProof = await proofOfCase(person, { viewer, relation: { county: '42' } });
    const routineId = 'b335f09e-f1b2-5f3a-5a60-1bc54aa98dd1';
    const sent = await desk.send(person, { relationProof, routineId, toUnitNumber: '0901' }, { viewer });
    expect(sent.referral).toMatchObject({ dueOn: null, isOverdue: false });
  });

  it('keeps the days of the routine as they were when it was sent', async () => {
    const sent = await desk.send(someone());
    const days = (responseDays: number) =>
      graph.database.query('UPDATE interaction_routine SET response_days = $2 WHERE id = $1', [
        ROUTINE,
        responseDays,
      ]);
    await days(30);
    const received = await desk.answer('receiveReferral', idOf(sent));
    await days(5);
    expect(received.referral).toMatchObject({
      dueOn: sent.referral?.['dueOn'],
      routine: { responseDays: 30 },
    });
  });
});

describe('the states of a referral', () => {
  /** What the routine knows, written down once more. */
  const KNOWN: Readonly<Record<string, readonly string[]>> = {
    SENT: ['receiveReferral'],
    RECEIVED: ['acceptReferral', 'declineReferral'],
    ACCEPTED: ['completeReferral'],
    DECLINED: [],
    COMPLETED: [],
  };
  const AFTER: Readonly<Record<string, string>> = {
    receiveReferral: 'RECEIVED',
    acceptReferral: 'ACCEPTED',
    declineReferral: 'DECLINED',
    completeReferral: 'COMPLETED',
  };

  it('are only those that the routine knows, in whatever order steps are tried', async () => {
    const order = fc.array(fc.constantFrom(...Object.keys(AFTER)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(order, async (steps) => {
        const id = idOf(await desk.send(someone()));
        let state = 'SENT';
        for (const step of steps) {
          const reason = step === 'declineReferral' ? { reason: 'WRONG_PLACE' } : {};
          const answer = await desk.answer(step, id, reason);
          const isNext = KNOWN[state]?.includes(step) ?? false;
          if (isNext) state = AFTER[step] ?? '';
          expect(answer.code).toBe(isNext ? undefined : 'WRONG_STATE');
          if (isNext) expect(answer.referral?.state).toBe(state);
        }
        const rows = await inLoad(
          `SELECT kind::text AS kind FROM referral_step WHERE referral_id = '${id}' ORDER BY position DESC`,
        );
        expect(rows[0]).toEqual({ kind: state });
      }),
      { numRuns: 25 },
    );
  });

  it('are those of the database too, which takes no other step, out of order or of the other side', async () => {
    const sql = readFileSync(
      new URL('../../../prisma/migrations/20261201120000_referrals/migration.sql', import.meta.url),
      'utf8',
    );
    const [, table = ''] = sql.split('NOT IN');
    const pairs = [...table.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, after, kind]) => [kind, after]);
    expect(pairs).toEqual(
      Object.entries(REFERRAL_STEPS).map(([kind, { after }]) => [kind, after ?? 'NOTHING']),
    );
    const id = idOf(await desk.send(someone()));
    const insert = (values: string) =>
      inLoad(`INSERT INTO referral_step (referral_id, position, kind, side) VALUES ('${id}', ${values})`);
    for (const values of [`2, 'ACCEPTED', 'NAV'`, `3, 'RECEIVED', 'NAV'`, `2, 'RECEIVED', 'COUNTY'`])
      await expect(insert(values)).rejects.toThrow('the step does not follow');
  });

  /** As who loads what is invented: the owner of the tables, beyond the walls. */
  const inLoad = (sql: string) =>
    graph.database.transaction(async (query) => {
      await query('SET LOCAL ROLE NONE');
      await query(`SET LOCAL samspill.load = 'on'`);
      return query(sql);
    });
});
