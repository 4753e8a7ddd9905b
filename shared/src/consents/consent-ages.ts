import type { Day } from '../day.ts';

/**
 * Who is younger cannot consent alone: a guardian consents, until that day. It is the age at which a person decides alone in
 * matters of health (pasient- og brukerrettighetsloven § 4-3), of which an effort group can tell, and one age for all
 * categories so that one consent never means two things. Datatilsynet counts anyone under 18 as a minor who can consent
 * alone only where they understand what it is about, so that who is 16 or 17 is noted as a minor.
 */
export const AGE_OF_CONSENT = 16;

/** From this age on a person is of age (vergemålsloven § 8). */
export const AGE_OF_MAJORITY = 18;

/** The day on which who is born on a day reaches an age; of 29 February it is 1 March where there is none. */
export function birthdayAt(bornOn: Day, age: number): Day {
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number);
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}

/** Whether who is born on a day has reached an age on another. */
export function hasAge(bornOn: Day, age: number, today: Day): boolean {
  return birthdayAt(bornOn, age) <= today;
}
