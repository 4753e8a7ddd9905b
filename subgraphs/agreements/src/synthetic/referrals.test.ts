import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { expect, it } from 'vitest';
import { inventedReferral } from './invented-referral.ts';
import { referralRoutines } from './referral-routines.ts';
import { referralTables } from './referral-tables.ts';

const routines = referralRoutines();
const people = youngPeopleAt(0.05);
const referrals = people.flatMap((person) => inventedReferral(person, routines) ?? []);
const rowsOf = (table: string) => [
  ...(referralTables(referrals)
    .find((one) => one.table === table)
    ?.rows() ?? []),
];

it('there is a routine to refer along in every county, with offices', () => {
  expect(routines.size).toBe(15);
  for (const { offices } of routines.values()) expect(offices.length).toBeGreaterThan(0);
});

it('referrals are invented of those who are followed up or registered, in every county and both ways', () => {
  const followed = new Set(
    people.flatMap(({ id, isFollowedUp, isRegistered }) => (isFollowedUp || isRegistered ? [id] : [])),
  );
  expect(referrals.every(({ personId }) => followed.has(personId))).toBe(true);
  expect(new Set(referrals.map(({ countyCode }) => countyCode)).size).toBe(15);
  expect(new Set(referrals.map(({ fromSide }) => fromSide))).toEqual(new Set(['COUNTY', 'NAV']));
});

it('some wait for an answer that is overdue, some are declined, some completed', () => {
  const states = new Map(referrals.map(({ id, steps }) => [id, steps.at(-1)?.kind]));
  expect(new Set(states.values())).toEqual(
    new Set(['SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'COMPLETED']),
  );
  const unanswered = new Set(referrals.flatMap(({ id, steps }) => (steps.length < 3 ? [id] : [])));
  const waiting = rowsOf('referral').filter(({ id }) => unanswered.has(String(id)));
  const overdue = waiting.filter(({ due_on: due }) => String(due ?? STATE_DAY) < STATE_DAY);
  expect(overdue.length).toBeGreaterThan(0);
  expect(overdue.length).toBeLessThan(waiting.length);
});

it('nothing is done after the day of which everything invented tells, and each step after the one before', () => {
  for (const { steps } of referrals) {
    const days = steps.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect((days.at(-1) ?? '') <= STATE_DAY).toBe(true);
  }
  const times = rowsOf('referral_step').map(
    ({ referral_id: id, taken_at: at }) => `${String(id)} ${String(at)}`,
  );
  expect(new Set(times).size).toBe(times.length);
});

it('a person has the same referral at every scale', () => {
  const fewer = youngPeopleAt(0.01).flatMap((person) => inventedReferral(person, routines) ?? []);
  expect(referrals.slice(0, fewer.length)).toEqual(fewer);
});
