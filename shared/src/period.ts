import { addDays, type Day } from './day.ts';

export type PeriodKind = 'MONTH' | 'QUARTER' | 'SCHOOL_YEAR' | 'YEAR' | 'REPORTING_POINT';

/** The time that a figure or a report is for; both days belong to it. */
export interface Period {
  readonly kind: PeriodKind;
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
}

const twoDigits = (value: number) => String(value % 100).padStart(2, '0');

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return { kind: 'YEAR', label: String(year), start: `${year}-01-01`, end: `${year}-12-31` };
}

/** The school year that begins on 1 August of a year: 2020 is `2020-21`. */
export function schoolYearPeriod(startYear: number): Period {
  return {
    kind: 'SCHOOL_YEAR',
    label: `${startYear}-${twoDigits(startYear + 1)}`,
    start: `${startYear}-08-01`,
    end: `${startYear + 1}-07-31`,
  };
}

/** The calendar month that a day lies in. */
export function monthPeriod(day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`;
  return { kind: 'MONTH', label: day.slice(0, 7), start: `${day.slice(0, 7)}-01`, end: addDays(next, -1) };
}

/** The month in which a count was taken, where the day of the month is not known. */
export function reportingPointPeriod(day: Day): Period {
  return { ...monthPeriod(day), kind: 'REPORTING_POINT' };
}

/** The calendar quarter that a day lies in: `2026 Q3`. */
export function quarterPeriod(day: Day): Period {
  const [year, quarter] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)];
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${twoDigits(quarter * 3 + 1)}-01`;
  const start = `${year}-${twoDigits(quarter * 3 - 2)}-01`;
  return { kind: 'QUARTER', label: `${year} Q${quarter}`, start, end: addDays(next, -1) };
}
