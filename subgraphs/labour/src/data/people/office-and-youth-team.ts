import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { PersonalValue } from '@samspill/shared/personal/personal-owner';

/** The office that follows a person up, with its youth team. */
export interface OfficeAndYouthTeamRow extends PersonalValue {
  readonly __typename: 'OfficeAndYouthTeam';
  readonly unitNumber: string;
  /** Null where the office has none. */
  readonly youthTeam: string | null;
  readonly since: Day;
  readonly synthetic: true;
}

interface OfficeFacts {
  readonly person_id: string;
  readonly unit_number: string;
  readonly youth_team: string | null;
  readonly since: Day;
}

const READ = `
  SELECT person_id, unit_number, youth_team, since
  FROM office_and_youth_team WHERE person_id = ANY ($1::text[])`;

/** The offices that follow persons up, in one statement. */
export async function readOfficesAndYouthTeams(
  query: Query,
  persons: readonly string[],
): Promise<ReadonlyMap<string, OfficeAndYouthTeamRow>> {
  const rows = await query<OfficeFacts>(READ, [persons]);
  return new Map(rows.map((row) => [row.person_id, officeRow(row)]));
}

function officeRow({
  unit_number: unitNumber,
  youth_team: youthTeam,
  since,
}: OfficeFacts): OfficeAndYouthTeamRow {
  return { __typename: 'OfficeAndYouthTeam', unitNumber, youthTeam, since, synthetic: true };
}
