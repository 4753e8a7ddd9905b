import { expect, it } from 'vitest';
import { monthPeriod, quarterPeriod, reportingPointPeriod, schoolYearPeriod, yearPeriod } from './period.ts';

it('a month ends on its last day, also in February and December', () => {
  expect(monthPeriod('2024-02-01')).toEqual({
    kind: 'MONTH',
    label: '2024-02',
    start: '2024-02-01',
    end: '2024-02-29',
  });
  expect(monthPeriod('2025-12-01').end).toBe('2025-12-31');
});

it('a school year runs from August to July and is written with two years', () => {
  expect(schoolYearPeriod(1999)).toEqual({
    kind: 'SCHOOL_YEAR',
    label: '1999-00',
    start: '1999-08-01',
    end: '2000-07-31',
  });
});

it('a year is its calendar year', () => {
  expect(yearPeriod(2024)).toEqual({ kind: 'YEAR', label: '2024', start: '2024-01-01', end: '2024-12-31' });
});

it('a reporting point is its month, as the day of the count is not known', () => {
  expect(reportingPointPeriod('2026-06-01')).toEqual({
    kind: 'REPORTING_POINT',
    label: '2026-06',
    start: '2026-06-01',
    end: '2026-06-30',
  });
});

it('a quarter ends on its last day, also at the end of a year', () => {
  expect(quarterPeriod('2026-07-01')).toEqual({
    kind: 'QUARTER',
    label: '2026 Q3',
    start: '2026-07-01',
    end: '2026-09-30',
  });
  expect(quarterPeriod('2025-12-31')).toMatchObject({ start: '2025-10-01', end: '2025-12-31' });
});
