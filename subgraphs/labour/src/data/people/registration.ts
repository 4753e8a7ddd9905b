import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { Page } from '@samspill/shared/page';
import type { PersonalValue } from '@samspill/shared/personal/personal-owner';
import type { JobSeekerKind, RegistrationStatus } from '../../generated/graph.ts';
import type { YoungPersonRow } from './young-person.ts';

/** The latest registration of a person as a job-seeker. */
export interface RegistrationRow extends PersonalValue {
  readonly __typename: 'Registration';
  readonly person: YoungPersonRow;
  readonly status: RegistrationStatus;
  readonly kind: JobSeekerKind;
  readonly registeredOn: Day;
  /** Null while it is open. */
  readonly endedOn: Day | null;
  readonly synthetic: true;
}

/** A page of registrations with how many there are in all: both are read at once. */
export interface RegistrationConnectionRow extends Page<RegistrationRow> {
  readonly totalCount: number;
}

/** A registration as the table holds it. */
export interface RegistrationFacts {
  readonly person_id: string;
  readonly kind: JobSeekerKind;
  readonly registered_on: Day;
  readonly ended_on: Day | null;
}

const READ = `
  SELECT person_id, kind, registered_on, ended_on
  FROM registration WHERE person_id = ANY ($1::text[])`;

/** The registrations of persons, in one statement. */
export async function readRegistrations(
  query: Query,
  persons: readonly string[],
): Promise<ReadonlyMap<string, RegistrationRow>> {
  const rows = await query<RegistrationFacts>(READ, [persons]);
  return new Map(rows.map((row) => [row.person_id, registrationRow(row, { id: row.person_id })]));
}

/** A registration as the graph gives it, of the person as the caller knows them. */
export function registrationRow(
  { kind, registered_on: registeredOn, ended_on: endedOn }: RegistrationFacts,
  person: YoungPersonRow,
): RegistrationRow {
  const status = endedOn === null ? 'REGISTERED' : 'ENDED';
  return { __typename: 'Registration', person, status, kind, registeredOn, endedOn, synthetic: true };
}
