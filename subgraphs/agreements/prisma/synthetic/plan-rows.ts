import { addDays, type Day } from '@samspill/shared/day';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { CsvRow } from './csv.ts';
import type { Area } from './maturity.ts';
import { participants } from './participant.ts';
import { approvedOn, type PlannedAgreement } from './plan.ts';
import { GOALS, type GoalText } from './plan-texts.ts';

/** Agreements that never came to a plan, by `county first-day`. */
const WITHOUT_PLAN: readonly string[] = ['34 2024-01-01', '39 2024-01-01', '56 2024-01-01'];

/** Counties in which what is planned tends to lie; in the others most is done in time. */
const SLOW: readonly string[] = ['33', '15', '18', '40'];

/** The goals of the plan of an agreement, one for each of its areas; none before 2020. */
export function goalRows(planned: PlannedAgreement): readonly CsvRow[] {
  return goals(planned).map(({ text, indicator }, at) => ({
    agreement_id: planned.id,
    position: at + 1,
    text,
    indicator: at === 3 ? null : indicator,
  }));
}

/** What is done for each goal. */
export function activityRows(planned: PlannedAgreement): readonly CsvRow[] {
  return goals(planned).flatMap(({ activities }, goal) => {
    const random = createRandom(`plan ${planned.id} ${goal}`);
    const few = random.chance(0.1) ? [] : activities.slice(0, random.int(1, activities.length));
    return few.map(([text, role], at) => {
      const [responsible] = random.chance(0.1) ? [] : participants(planned.place, role);
      return {
        agreement_id: planned.id,
        goal: goal + 1,
        position: at + 1,
        text,
        responsible_role: responsible?.['role'] ?? null,
        responsible_name: responsible?.['name'] ?? null,
        unit_number: responsible?.['unit_number'] ?? null,
        organisation_number: responsible?.['organisation_number'] ?? null,
        ...daysOf(planned, random),
      };
    });
  });
}

function goals(planned: PlannedAgreement): readonly GoalText[] {
  const approved = planned.versions.filter(({ approvals }) => approvedOn(approvals) !== null);
  const without = WITHOUT_PLAN.includes(`${planned.place.code} ${planned.from}`);
  if (planned.from < '2020-01-01' || approved.length === 0 || without) return [];
  const areas = new Set<Area>(approved.flatMap(({ areas: covered }) => covered));
  return [...areas].map((area) => GOALS[area]);
}

/** Begun in the first two years, to be done within one or two more; what was not done when the agreement ended was dropped. */
function daysOf({ place, from, versions, ending }: PlannedAgreement, random: Random): CsvRow {
  const last = [versions.at(-1)?.to, ending?.endedOn].reduce<Day>(
    (soonest, day) => (day && day < soonest ? day : soonest),
    '9999-12-31',
  );
  const begins = addDays(from, random.int(20, 700));
  const due = random.chance(0.1) ? null : addDays(begins, random.int(120, 700));
  const late = SLOW.includes(place.code) ? random.int(100, 900) : random.int(-90, 60);
  const done = addDays(due ?? addDays(begins, 400), late);
  const over = last < STATE_DAY ? last : STATE_DAY;
  const isDone = done <= over && done >= begins;
  return {
    started_on: begins <= over ? begins : null,
    due_on: due,
    done_on: isDone ? done : null,
    dropped_on: !isDone && last < STATE_DAY && begins <= last ? last : null,
  };
}
