import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { apelCaseOf } from '../../subgraphs/education/src/synthetic/people/apel-case.ts';
import { followUpCaseOf } from '../../subgraphs/education/src/synthetic/people/follow-up-case.ts';
import { guidanceOf } from '../../subgraphs/education/src/synthetic/people/guidance.ts';

/** The scale at which these persons are there. */
export const PEOPLE_SCALE = 0.02;

/** An id like all others, that nobody has. */
export const UNKNOWN_PERSON = `person-${'0'.repeat(20)}`;

const everyone = youngPeopleAt(PEOPLE_SCALE);

const hasOpenCase = (person: SyntheticYoungPerson) =>
  followUpCaseOf(person).some(({ closed_on: closedOn }) => closedOn === null);
const isGuided = (person: SyntheticYoungPerson) =>
  guidanceOf(person).some(({ closed_on: closedOn }) => closedOn === null);
const isAssessed = (person: SyntheticYoungPerson) =>
  apelCaseOf(person).some(({ decided_on: decidedOn }) => decidedOn === null);

function firstOf(
  countyCode: string,
  suits: (person: SyntheticYoungPerson) => boolean,
  isProtected = false,
): SyntheticYoungPerson {
  const found = everyone.find(
    (person) => person.countyCode === countyCode && person.isProtected === isProtected && suits(person),
  );
  if (found === undefined) throw new Error('The scale is too small for the persons of the tests.');
  return found;
}

/** Invented young persons, each by how they stand to the county education administrations. */
export const EDUCATION_PEOPLE = {
  /** An open case in Vestland. */
  followedUp: firstOf('46', hasOpenCase),
  /** An open case in Trøndelag. */
  followedUpElsewhere: firstOf('50', hasOpenCase),
  /** A case in Vestland that has been closed, and nothing else that is open. */
  closed: firstOf(
    '46',
    (person) => person.isFollowedUp && ![hasOpenCase, isGuided, isAssessed].some((is) => is(person)),
  ),
  /** Open guidance in Vestland, and no case. */
  guided: firstOf('46', (person) => isGuided(person) && !person.isFollowedUp),
  /** An open assessment in Vestland, and neither case nor guidance. */
  assessed: firstOf('46', (person) => isAssessed(person) && !isGuided(person) && !person.isFollowedUp),
  /** An open case in Vestland of somebody who is protected. */
  protected: firstOf('46', hasOpenCase, true),
} as const;
