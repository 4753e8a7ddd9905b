import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader } from '@samspill/shared/personal/personal-owner';
import type { SchoolLevel, SchoolYearOutcome } from '../../generated/graph.ts';

/** A school year, with its school and programme by their keys. */
export interface AttendedSchoolYearRow {
  readonly schoolYearStart: number;
  readonly organisationNumber: string;
  readonly programmeCode: string;
  readonly level: SchoolLevel;
  readonly outcome: SchoolYearOutcome;
}

/** The school years of a young person, oldest first. */
export interface SchoolHistoryRow {
  readonly __typename: 'SchoolHistory';
  readonly personId: string;
  readonly schoolYears: readonly AttendedSchoolYearRow[];
}

/** The school years of these persons. */
export const schoolHistories: CategoryReader<SchoolHistoryRow> = async (query, persons) =>
  byPerson(
    'SchoolHistory',
    await query<Omit<SchoolHistoryRow, '__typename'>>(
      `SELECT person_id AS "personId", jsonb_agg(jsonb_build_object(
         'schoolYearStart', school_year_start, 'organisationNumber', organisation_number,
         'programmeCode', programme_code, 'level', level, 'outcome', outcome
       ) ORDER BY school_year_start) AS "schoolYears"
       FROM school_year WHERE person_id = ANY ($1::text[]) GROUP BY person_id`,
      [persons],
    ),
  );
