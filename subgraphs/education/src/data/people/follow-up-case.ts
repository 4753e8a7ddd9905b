import type { Day } from '@samspill/shared/day';
import { byPerson } from '@samspill/shared/personal/by-person';
import type { CategoryReader, OwnRelation } from '@samspill/shared/personal/personal-owner';
import type { ContactChannel, FollowUpReason } from '../../generated/graph.ts';

/** One time that the service tried to reach a young person. */
export interface ContactAttemptRow {
  readonly on: Day;
  readonly channel: ContactChannel;
  readonly reached: boolean;
}

/** A case of the follow-up service; with the viewer's relation where it was read as one of the viewer's cases. */
export interface FollowUpCaseRow {
  readonly __typename: 'FollowUpCase';
  readonly personId: string;
  readonly countyCode: string;
  readonly statusCode: string;
  readonly reason: FollowUpReason;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly contactAttempts: readonly ContactAttemptRow[];
  readonly relation?: OwnRelation;
}

/** What a statement reads of each case `c`, as the row has it. */
export const CASE_COLUMNS = `c.person_id AS "personId", c.county_code AS "countyCode", c.status_code AS "statusCode",
  c.reason, c.opened_on AS "openedOn", c.closed_on AS "closedOn", (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'on', a.contacted_on, 'channel', a.channel, 'reached', a.is_reached
    ) ORDER BY a.place), '[]')
    FROM follow_up_contact a WHERE a.person_id = c.person_id
  ) AS "contactAttempts"`;

/** The cases of these persons, with the attempts to reach them. */
export const followUpCases: CategoryReader<FollowUpCaseRow> = async (query, persons) =>
  byPerson(
    'FollowUpCase',
    await query<Omit<FollowUpCaseRow, '__typename'>>(
      `SELECT ${CASE_COLUMNS} FROM follow_up_case c WHERE c.person_id = ANY ($1::text[])`,
      [persons],
    ),
  );
