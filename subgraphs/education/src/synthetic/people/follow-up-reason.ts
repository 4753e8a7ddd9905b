import type { Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { createDraw } from '@samspill/shared/synthetic/create-draw';
import { createRandom } from '@samspill/shared/synthetic/random';
import { REASON_SHARES } from '../follow-up-shares.ts';

const drawReason = createDraw(Object.entries(REASON_SHARES), ([, share]) => share);

/** Whoever is born later is in lower secondary on the state day, where the service works to prevent. */
const UPPER_SECONDARY_BORN_BEFORE: Day = '2011-01-01';

/** Whether a young person has come to the age of upper secondary education. */
export function isOfUpperSecondaryAge({ bornOn }: SyntheticYoungPerson): boolean {
  return bornOn < UPPER_SECONDARY_BORN_BEFORE;
}

/** Why a young person was registered with the follow-up service, as often as is published; null for who is not. What is told of their school fits it. */
export function followUpReasonOf(person: SyntheticYoungPerson): string | null {
  if (!person.isFollowedUp) return null;
  return isOfUpperSecondaryAge(person)
    ? drawReason(createRandom(`follow-up reason ${person.id}`))[0]
    : 'OTHER';
}
