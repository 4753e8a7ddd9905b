import { dayOrNull, type Day } from '@samspill/shared/day';
import type { Db } from './db.ts';
import type { PartyRow } from './parties.ts';
import { partyRow, type Participant } from './party-row.ts';

/** A goal of an agreement's plan; `key` is what its activities are found by. */
export interface PlannedGoal {
  readonly key: string;
  readonly text: string;
  readonly indicator: string | null;
  readonly synthetic: boolean;
}

/** A goal as it is shown on a day. */
export interface GoalRow extends PlannedGoal {
  readonly day: Day;
}

/** An agreement's plan: its goals, of which there is one at least. */
export interface PlanOfActionRow {
  readonly goals: readonly GoalRow[];
  readonly synthetic: boolean;
}

/** What is done for a goal; its status follows from these days. */
export interface PlannedActivity {
  readonly text: string;
  readonly responsible: PartyRow | null;
  readonly startedOn: Day | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
  readonly synthetic: boolean;
}

/** An activity as it is shown on a day. */
export interface ActivityRow extends PlannedActivity {
  readonly day: Day;
}

interface ActivityRecord extends Omit<Participant, 'role' | 'name'> {
  readonly goalKey: string;
  readonly text: string;
  readonly role: Participant['role'] | null;
  readonly name: string | null;
  readonly startedOn: Date | null;
  readonly dueOn: Date | null;
  readonly doneOn: Date | null;
  readonly droppedOn: Date | null;
  readonly synthetic: boolean;
}

/** The goals of each agreement, in the order of its plan. */
export function goalsOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly (PlannedGoal & { readonly agreementId: string })[]> {
  return db.$queryRaw`
    SELECT g.agreement_id AS "agreementId", g.agreement_id || '/' || g.position AS key, g.text, g.indicator,
           a.synthetic
    FROM action_goal g
    JOIN agreement a ON a.id = g.agreement_id
    WHERE g.agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY g.position`;
}

/** What is done for each goal (`agreement id/position`), in the order of the plan. */
export async function activitiesOfGoals(
  db: Db,
  goalKeys: readonly string[],
): Promise<readonly (PlannedActivity & { readonly goalKey: string })[]> {
  const parts = goalKeys.map((key) => key.split('/'));
  const ids = parts.map(([id = '']) => id);
  const goals = parts.map(([, goal]) => Number(goal));
  const records = await db.$queryRaw<ActivityRecord[]>`
    SELECT k.agreement_id || '/' || k.goal AS "goalKey", t.text, t.responsible_role::text AS role,
           t.responsible_name AS name, t.unit_number AS "unitNumber",
           t.organisation_number AS "organisationNumber", t.started_on AS "startedOn", t.due_on AS "dueOn",
           t.done_on AS "doneOn", t.dropped_on AS "droppedOn", a.synthetic
    FROM unnest(${ids}::text[], ${goals}::int[]) AS k(agreement_id, goal)
    JOIN action_activity t USING (agreement_id, goal)
    JOIN agreement a ON a.id = k.agreement_id
    ORDER BY t.position`;
  return records.map(activity);
}

function activity(record: ActivityRecord): PlannedActivity & { readonly goalKey: string } {
  const { goalKey, text, role, name, unitNumber, organisationNumber, synthetic } = record;
  return {
    goalKey,
    text,
    responsible:
      role === null || name === null
        ? null
        : partyRow({ role, name, unitNumber, organisationNumber }, synthetic),
    startedOn: dayOrNull(record.startedOn),
    dueOn: dayOrNull(record.dueOn),
    doneOn: dayOrNull(record.doneOn),
    droppedOn: dayOrNull(record.droppedOn),
    synthetic,
  };
}
