import { dayOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { Db } from './db.ts';
import type { PartyRow } from './parties.ts';
import { partyRow, type Participant } from './party-row.ts';

type OfBody<Row> = Row & { readonly bodyId: string };

/** A meeting of a body; `subjects` is null where nobody wrote down what it was about. */
export interface MeetingRow {
  readonly date: Day;
  readonly subjects: readonly string[] | null;
  readonly synthetic: boolean;
}

/** A task of a body. */
export interface TaskOfBody {
  readonly text: string;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly synthetic: boolean;
}

/** A task as it is shown on a day. */
export interface TaskRow extends TaskOfBody {
  readonly day: Day;
}

/** Those who take part in each body, in order. */
export async function membersOfBodies(
  db: Db,
  bodyIds: readonly string[],
): Promise<readonly OfBody<PartyRow>[]> {
  const members = await db.$queryRaw<OfBody<Participant & { readonly synthetic: boolean }>[]>`
    SELECT m.body_id AS "bodyId", m.role::text AS role, m.name, m.unit_number AS "unitNumber",
           m.organisation_number AS "organisationNumber", a.synthetic
    FROM body_member m
    JOIN cooperation_body b ON b.id = m.body_id
    JOIN agreement a ON a.id = b.agreement_id
    WHERE m.body_id = ANY(${[...bodyIds]}::text[])
    ORDER BY m.position`;
  return members.map(({ bodyId, synthetic, ...member }) => ({ ...partyRow(member, synthetic), bodyId }));
}

/** The newest meetings of each body that had been held by a day, oldest first, with their subjects. */
export async function newestMeetings(
  db: Db,
  bodyIds: readonly string[],
  { last, day }: { readonly last: number; readonly day: Day },
): Promise<readonly OfBody<MeetingRow>[]> {
  const meetings = await db.$queryRaw<OfBody<Omit<MeetingRow, 'date'> & { readonly heldOn: Date }>[]>`
    SELECT newest.body_id AS "bodyId", newest.held_on AS "heldOn", newest.synthetic,
           (SELECT array_agg(s.subject ORDER BY s.position) FROM meeting_subject s
            WHERE s.body_id = newest.body_id AND s.held_on = newest.held_on) AS subjects
    FROM unnest(${[...bodyIds]}::text[]) AS k(body_id)
    CROSS JOIN LATERAL (
      SELECT m.body_id, m.held_on, a.synthetic
      FROM body_meeting m
      JOIN cooperation_body b ON b.id = m.body_id
      JOIN agreement a ON a.id = b.agreement_id
      WHERE m.body_id = k.body_id AND m.held_on <= ${day}::date
      ORDER BY m.held_on DESC
      LIMIT ${last}
    ) AS newest
    ORDER BY newest.held_on`;
  return meetings.map(({ heldOn, ...meeting }) => ({ ...meeting, date: dayOf(heldOn) }));
}

/** The tasks that each body had been given by a day, oldest first. */
export async function tasksOfBodies(
  db: Db,
  bodyIds: readonly string[],
  day: Day,
): Promise<readonly OfBody<TaskOfBody>[]> {
  const tasks = await db.$queryRaw<
    OfBody<{
      readonly text: string;
      readonly dueOn: Date | null;
      readonly doneOn: Date | null;
      readonly synthetic: boolean;
    }>[]
  >`
    SELECT t.body_id AS "bodyId", t.text, t.due_on AS "dueOn", t.done_on AS "doneOn", a.synthetic
    FROM body_task t
    JOIN cooperation_body b ON b.id = t.body_id
    JOIN agreement a ON a.id = b.agreement_id
    WHERE t.body_id = ANY(${[...bodyIds]}::text[]) AND t.given_on <= ${day}::date
    ORDER BY t.given_on, t.position`;
  return tasks.map((task) => ({ ...task, dueOn: dayOrNull(task.dueOn), doneOn: dayOrNull(task.doneOn) }));
}
