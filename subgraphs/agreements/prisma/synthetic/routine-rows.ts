import { addDays } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { CsvRow } from './csv.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { PLANNED_ROUTINES, type PlannedRoutine } from './planned-routines.ts';
import { STEPS } from './routine-texts.ts';

/** The rows of the routines themselves; one in five has never been revised, and one in ten says no days. */
export function routineRows(): readonly CsvRow[] {
  return PLANNED_ROUTINES.map((routine) => {
    const random = createRandom(`routine ${routine.name}`);
    const revised = addDays(routine.from, random.int(30, 900));
    return {
      id: idOf(routine),
      agreement_id: routine.agreementId,
      situation: routine.situation,
      response_days: random.chance(0.1) ? null : random.pick([5, 7, 10, 14]),
      revised_on: random.chance(0.2) || revised > STATE_DAY ? null : revised,
    };
  });
}

/** The rows of their steps. */
export function stepRows(): readonly CsvRow[] {
  return PLANNED_ROUTINES.flatMap((routine) =>
    STEPS[routine.situation].map(([actor, action, withinDays], at) => ({
      routine_id: idOf(routine),
      step: at + 1,
      actor,
      action,
      within_days: withinDays,
    })),
  );
}

/** The rows of the units that they are for. */
export function unitRows(): readonly CsvRow[] {
  return PLANNED_ROUTINES.flatMap((routine) =>
    routine.units.map(([kind, key]) => ({ routine_id: idOf(routine), kind, unit_key: key })),
  );
}

const idOf = ({ name }: PlannedRoutine): string => opaqueId(`routine ${name}`);
