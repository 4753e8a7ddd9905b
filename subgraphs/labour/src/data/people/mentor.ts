import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader, PersonalValue } from '@samspill/shared/personal/personal-owner';

/** The latest assignment of a mentor to a person. */
export interface MentorRow extends PersonalValue {
  readonly __typename: 'Mentor';
  readonly personId: string;
  readonly organisationNumber: string;
  readonly startsOn: Day;
  /** As planned or as it was; null where none is planned. */
  readonly endsOn: Day | null;
  readonly synthetic: true;
}

const READ = `
  SELECT person_id AS "personId", organisation_number AS "organisationNumber", starts_on AS "startsOn", ends_on AS "endsOn", true AS synthetic
  FROM mentor_assignment WHERE person_id = ANY ($1::text[])`;

/** The assignments of persons. */
export const readMentors: CategoryReader<MentorRow> = async (query, persons) =>
  byPerson('Mentor', await query<Omit<MentorRow, '__typename'>>(READ, [persons]));
