import { fail } from '@samspill/shared/errors';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { EMBEDDED_SCALE } from '@samspill/shared/synthetic/scale';

/** The county in which the cast acts, unless told otherwise. */
const COUNTY = '46';

let everyone: readonly SyntheticYoungPerson[] | undefined;

/** The invented young person that the citizen of the cast is: of a person's id, or the first in Vestland whom both services follow up. */
export function castCitizen(id: string | undefined): SyntheticYoungPerson {
  everyone ??= youngPeopleAt(EMBEDDED_SCALE);
  const found = everyone.find((person) => (id === undefined ? isFirstChoice(person) : person.id === id));
  return found ?? fail('USAGE', 'No invented young person has that id: take one that the graph has given.');
}

function isFirstChoice({ countyCode, isFollowedUp, isRegistered, isProtected }: SyntheticYoungPerson) {
  return countyCode === COUNTY && isFollowedUp && isRegistered && !isProtected;
}
