import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { Office } from '../offices.ts';
import { officeOfPerson } from './office-of-person.ts';

/** From how many days before the day of which all tells somebody is registered. */
const DAYS = 900;
const OPEN = 0.7;

/** Three in four have no paid work, and most others have some. */
const KINDS = [
  'FULLY_UNEMPLOYED',
  'FULLY_UNEMPLOYED',
  'FULLY_UNEMPLOYED',
  'PARTLY_UNEMPLOYED',
  'OTHER_JOB_SEEKER',
];

/** A registration with the person and the office; it is open where it has no last day. */
export interface InventedRegistration {
  readonly person: SyntheticYoungPerson;
  readonly office: Office;
  readonly kind: string;
  readonly registeredOn: Day;
  readonly endedOn: Day | null;
}

/** The registrations of those who are or were registered, also of those who are protected: they have to be hidden. */
export function inventRegistrations(
  people: readonly SyntheticYoungPerson[],
): readonly InventedRegistration[] {
  const officeOf = officeOfPerson();
  return people
    .filter(({ isRegistered }) => isRegistered)
    .map((person) => {
      const random = createRandom(`registration ${person.id}`);
      const daysAgo = random.int(1, DAYS);
      const isOpen = random.chance(OPEN);
      return {
        person,
        office: officeOf(person, random),
        kind: random.pick(KINDS),
        registeredOn: addDays(STATE_DAY, -daysAgo),
        endedOn: isOpen ? null : addDays(STATE_DAY, -random.int(0, daysAgo - 1)),
      };
    });
}
