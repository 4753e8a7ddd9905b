import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader } from '@samspill/shared/personal/personal-owner';
import type { ApelPhase, EducationTrack } from '../../generated/graph.ts';

/** An assessment of what a young person has learnt outside education. */
export interface ApelCaseRow {
  readonly __typename: 'ApelCase';
  readonly personId: string;
  readonly countyCode: string;
  readonly phase: ApelPhase;
  readonly track: EducationTrack;
  readonly openedOn: Day;
  readonly decidedOn: Day | null;
}

/** The assessments of these persons. */
export const apelCases: CategoryReader<ApelCaseRow> = async (query, persons) =>
  byPerson(
    'ApelCase',
    await query<Omit<ApelCaseRow, '__typename'>>(
      `SELECT person_id AS "personId", county_code AS "countyCode", phase, track, opened_on AS "openedOn",
         decided_on AS "decidedOn"
       FROM apel_case WHERE person_id = ANY ($1::text[])`,
      [persons],
    ),
  );
