import type { Query } from '@samspill/shared/database/database';
import type { OwnRelation } from '@samspill/shared/personal/personal-owner';

interface OpenRegistration {
  readonly person_id: string;
  readonly county_code: string;
  readonly unit_number: string;
}

const READ = `
  SELECT person_id, county_code, unit_number
  FROM registration WHERE person_id = ANY ($1::text[]) AND ended_on IS NULL`;

/** The open registrations of persons, in one statement: those that row-level security shows to the viewer. */
export async function relationsOf(query: Query, persons: readonly string[]): Promise<readonly OwnRelation[]> {
  return (await query<OpenRegistration>(READ, [persons])).map(openRegistration);
}

/** An open registration as the relation that it is to those at the office. */
export function openRegistration({
  person_id: personId,
  county_code: countyCode,
  unit_number: unitNumber,
}: OpenRegistration): OwnRelation {
  return { personId, kind: 'OPEN_REGISTRATION', countyCode, unitNumber };
}
