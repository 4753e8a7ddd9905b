import { AGE_OF_CONSENT, birthdayAt, hasAge } from '@samspill/shared/consents/consent-ages';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { expect, it } from 'vitest';
import { consentOf } from './consent-of.ts';

const people = youngPeopleAt(0.05);
const followedUp = people.filter(({ isFollowedUp }) => isFollowedUp);
const consents = people.flatMap((person) => {
  const consent = consentOf(person);
  return consent === null ? [] : [{ person, ...consent }];
});

it('about a third of those who are followed up have consented to something, and nobody else', () => {
  expect(consents.length / followedUp.length).toBeGreaterThan(0.3);
  expect(consents.length / followedUp.length).toBeLessThan(0.37);
  expect(consents.every(({ person }) => person.isFollowedUp)).toBe(true);
});

it('some have been narrowed, some withdrawn, and some have expired', () => {
  const last = consents.map(({ events }) => events.at(-1)?.kind);
  expect(new Set(last)).toEqual(new Set(['GIVEN', 'NARROWED', 'WITHDRAWN']));
  expect(consents.some(({ expiresOn }) => expiresOn < STATE_DAY)).toBe(true);
});

it('nothing has happened after the day of which the data tell', () => {
  expect(consents.flatMap(({ events }) => events).every(({ on }) => on <= STATE_DAY)).toBe(true);
});

it('exactly who is under 16 has a guardian, who consents in Altinn until the birthday at the latest', () => {
  for (const { person, guardian, givenOn, expiresOn, altinnReference } of consents) {
    expect(guardian === null).toBe(hasAge(person.bornOn, AGE_OF_CONSENT, givenOn));
    if (guardian === null) continue;
    expect(altinnReference).not.toBeNull();
    expect(expiresOn < birthdayAt(person.bornOn, AGE_OF_CONSENT)).toBe(true);
  }
});

it('the same person has the same consent at every call', () => {
  for (const { person, ...consent } of consents.slice(0, 50)) expect(consentOf(person)).toEqual(consent);
});
