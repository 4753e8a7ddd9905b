import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader, PersonalValue } from '@samspill/shared/personal/personal-owner';

/** The office that follows a person up, with its youth team. */
export interface OfficeAndYouthTeamRow extends PersonalValue {
  readonly __typename: 'OfficeAndYouthTeam';
  readonly personId: string;
  readonly unitNumber: string;
  /** Null where the office has none. */
  readonly youthTeam: string | null;
  readonly since: Day;
  readonly synthetic: true;
}

const READ = `
  SELECT person_id AS "personId", unit_number AS "unitNumber", youth_team AS "youthTeam", since, true AS synthetic
  FROM office_and_youth_team WHERE person_id = ANY ($1::text[])`;

/** The offices that follow persons up. */
export const readOfficesAndYouthTeams: CategoryReader<OfficeAndYouthTeamRow> = async (query, persons) =>
  byPerson('OfficeAndYouthTeam', await query<Omit<OfficeAndYouthTeamRow, '__typename'>>(READ, [persons]));
