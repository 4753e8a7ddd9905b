import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { PersonalValue } from '@samspill/shared/personal/personal-owner';

/** The latest assignment of a mentor to a person. */
export interface MentorRow extends PersonalValue {
  readonly __typename: 'Mentor';
  readonly organisationNumber: string;
  readonly startsOn: Day;
  /** As planned or as it was; null where none is planned. */
  readonly endsOn: Day | null;
  readonly synthetic: true;
}

interface MentorFacts {
  readonly person_id: string;
  readonly organisation_number: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

const READ = `
  SELECT person_id, organisation_number, starts_on, ends_on
  FROM mentor_assignment WHERE person_id = ANY ($1::text[])`;

/** The assignments of persons, in one statement. */
export async function readMentors(
  query: Query,
  persons: readonly string[],
): Promise<ReadonlyMap<string, MentorRow>> {
  const rows = await query<MentorFacts>(READ, [persons]);
  return new Map(rows.map((row) => [row.person_id, mentorRow(row)]));
}

function mentorRow({
  organisation_number: organisationNumber,
  starts_on: startsOn,
  ends_on: endsOn,
}: MentorFacts): MentorRow {
  return { __typename: 'Mentor', organisationNumber, startsOn, endsOn, synthetic: true };
}
