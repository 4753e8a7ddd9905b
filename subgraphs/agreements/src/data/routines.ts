import { dayOrNull, type Day } from '@samspill/shared/day';
import type { PartyRole, RoutineSituation } from '../generated/graph.ts';
import { NO_SQL, sql, type Db, type Sql } from './db.ts';

/** What the units of one place have agreed to do in one kind of situation. */
export interface InteractionRoutineRow {
  readonly id: string;
  readonly agreementId: string;
  readonly situation: RoutineSituation;
  readonly responseDays: number | null;
  readonly revisedOn: Day | null;
  readonly synthetic: boolean;
}

/** A step of a routine. */
export interface RoutineStepRow {
  readonly order: number;
  readonly actor: PartyRole;
  readonly action: string;
  readonly withinDays: number | null;
  readonly synthetic: boolean;
}

/** The kinds of units that routines are for. */
export type RoutineUnitKind = 'NAV_OFFICE' | 'SCHOOL' | 'FOLLOW_UP_SERVICE';

/** A unit that a routine is for, by the key of its kind. */
export interface UnitOfRoutine {
  readonly routineId: string;
  readonly kind: RoutineUnitKind;
  readonly key: string;
}

type KeyedRoutine = InteractionRoutineRow & { readonly key: string };

/** The routines of these ids. */
export function routinesById(db: Db, ids: readonly string[]): Promise<readonly KeyedRoutine[]> {
  return readRoutines(db, sql`SELECT k, k FROM unnest(${[...ids]}::text[]) AS k`);
}

/** The routines that each unit of a kind is part of, by situation; of one situation where one is given. */
export function routinesOfUnits(
  db: Db,
  unitKeys: readonly string[],
  { kind, situation }: { readonly kind: RoutineUnitKind; readonly situation: RoutineSituation | null },
): Promise<readonly KeyedRoutine[]> {
  const units = sql`SELECT unit_key, routine_id FROM routine_unit
    WHERE kind = ${kind}::routine_unit_kind AND unit_key = ANY(${[...unitKeys]}::text[])`;
  return readRoutines(
    db,
    units,
    situation === null ? NO_SQL : sql`WHERE r.situation = ${situation}::routine_situation`,
  );
}

/** The steps of each routine, in order. */
export function stepsOfRoutines(
  db: Db,
  routineIds: readonly string[],
): Promise<readonly (RoutineStepRow & { readonly routineId: string })[]> {
  return db.$queryRaw`
    SELECT s.routine_id AS "routineId", s.step AS "order", s.actor::text AS actor, s.action,
           s.within_days AS "withinDays", a.synthetic
    FROM routine_step s
    JOIN interaction_routine r ON r.id = s.routine_id
    JOIN agreement a ON a.id = r.agreement_id
    WHERE s.routine_id = ANY(${[...routineIds]}::text[])
    ORDER BY s.step`;
}

/** The units that each routine is for: NAV offices, then schools, then follow-up services. */
export function unitsOfRoutines(db: Db, routineIds: readonly string[]): Promise<readonly UnitOfRoutine[]> {
  return db.$queryRaw`
    SELECT u.routine_id AS "routineId", u.kind::text AS kind, u.unit_key AS key
    FROM routine_unit u
    WHERE u.routine_id = ANY(${[...routineIds]}::text[])
    ORDER BY u.kind, u.unit_key`;
}

async function readRoutines(db: Db, wanted: Sql, only: Sql = NO_SQL): Promise<readonly KeyedRoutine[]> {
  const routines = await db.$queryRaw<
    (Omit<KeyedRoutine, 'revisedOn'> & { readonly revisedOn: Date | null })[]
  >`
    SELECT w.key, r.id, r.agreement_id AS "agreementId", r.situation::text AS situation,
           r.response_days AS "responseDays", r.revised_on AS "revisedOn", a.synthetic
    FROM (${wanted}) AS w(key, id)
    JOIN interaction_routine r ON r.id = w.id
    JOIN agreement a ON a.id = r.agreement_id
    ${only}
    ORDER BY r.situation, r.id`;
  return routines.map((routine) => ({ ...routine, revisedOn: dayOrNull(routine.revisedOn) }));
}
