import { addDays, type Day } from '@samspill/shared/day';
import type { Reminder } from '../generated/graph.ts';
import { statusOn, type AgreementFacts } from './agreement-status.ts';
import { lastDayOn } from './last-day.ts';

/** When the parties are reminded before the last day in force, the earliest first. */
const REMINDERS = [
  { reason: 'EIGHT_MONTHS_LEFT', before: (last) => monthsBefore(last, 8) },
  { reason: 'SIX_MONTHS_LEFT', before: (last) => monthsBefore(last, 6) },
  { reason: 'THREE_MONTHS_LEFT', before: (last) => monthsBefore(last, 3) },
  { reason: 'FOURTEEN_DAYS_LEFT', before: (last) => addDays(last, -14) },
  { reason: 'SEVEN_DAYS_LEFT', before: (last) => addDays(last, -7) },
] as const satisfies readonly { readonly reason: Reminder['reason']; readonly before: (last: Day) => Day }[];

/** The reminders of an agreement that is in force on a day, from its last day in force as known on it; none without an end. */
export function remindersOn(facts: AgreementFacts, day: Day): readonly Reminder[] {
  const last = statusOn(facts, day) === 'IN_FORCE' ? lastDayOn(facts, day) : null;
  return last === null ? [] : REMINDERS.map(({ reason, before }) => ({ reason, dueOn: before(last) }));
}

/** The same day some months before; the last of that month where it is shorter: 8 months before 31 October is 28 or 29 February. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number) as [
    number,
    number,
    number,
  ];
  const counted = year * 12 + (month - 1) - months;
  const first = `${String(Math.floor(counted / 12)).padStart(4, '0')}-${twoDigits((counted % 12) + 1)}-01`;
  return `${first.slice(0, 8)}${twoDigits(Math.min(dayOfMonth, daysInMonth(first)))}`;
}

function daysInMonth(first: Day): number {
  return Number(addDays(`${addDays(first, 31).slice(0, 8)}01`, -1).slice(8));
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
