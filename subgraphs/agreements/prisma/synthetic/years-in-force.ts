import { addDays, type Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { approvedOn, type PlannedAgreement } from './plan.ts';

/** The days of one calendar year on which an agreement was in force, up to the day of which the data tell. */
export interface YearInForce {
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
}

/** The years in which a county agreement was in force; none when it never was. */
export function yearsInForce({ from, versions, ending }: PlannedAgreement): readonly YearInForce[] {
  const approved = versions.filter(({ approvals }) => approvedOn(approvals) !== null);
  const last = approved.at(-1);
  if (last === undefined) return [];
  const end = [last.to, ending?.endedOn, STATE_DAY].reduce<Day>(
    (soonest, day) => (day && day < soonest ? day : soonest),
    STATE_DAY,
  );
  const years: YearInForce[] = [];
  for (let day = from; day <= end; day = `${Number(day.slice(0, 4)) + 1}-01-01`) {
    const year = Number(day.slice(0, 4));
    const yearEnd = addDays(`${year + 1}-01-01`, -1);
    years.push({ year, from: day, to: yearEnd < end ? yearEnd : end });
  }
  return years;
}
