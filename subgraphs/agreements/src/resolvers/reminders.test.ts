import { describe, expect, it } from 'vitest';
import type { AgreementFacts } from './agreement-status.ts';
import { monthsBefore, remindersOn } from './reminders.ts';

const agreed = (validTo: string | null): AgreementFacts => ({
  versions: [
    {
      key: 'a/1',
      version: 1,
      title: 'Avtale',
      validFrom: '2024-01-01',
      validTo,
      complete: true,
      approvedOn: '2023-12-01',
      draftedOn: null,
    },
  ],
  ending: null,
});

const daysOf = (facts: AgreementFacts, day: string) => remindersOn(facts, day).map(({ dueOn }) => dueOn);

describe('the reminders of an agreement', () => {
  it('are due 8, 6 and 3 months and 14 and 7 days before its last day', () => {
    expect(daysOf(agreed('2026-12-31'), '2026-11-22')).toEqual([
      '2026-04-30',
      '2026-06-30',
      '2026-09-30',
      '2026-12-17',
      '2026-12-24',
    ]);
  });

  it('follow the last day as it is known: an ending brings them forward', () => {
    const ended = { ...agreed('2026-12-31'), ending: { kind: 'TERMINATED', endedOn: '2025-06-30' } as const };
    expect(daysOf(ended, '2025-01-01')[0]).toBe('2024-10-30');
  });

  it('are none without an end, before the first day and after the last', () => {
    expect(daysOf(agreed(null), '2026-11-22')).toEqual([]);
    expect(daysOf(agreed('2026-12-31'), '2023-12-15')).toEqual([]);
    expect(daysOf(agreed('2026-12-31'), '2027-01-01')).toEqual([]);
  });
});

describe('months before a day', () => {
  it.each([
    ['2026-10-31', 8, '2026-02-28'],
    ['2024-10-31', 8, '2024-02-29'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2026-12-31', 6, '2026-06-30'],
    ['2026-02-28', 6, '2025-08-28'],
    ['2026-03-15', 3, '2025-12-15'],
    ['2026-01-31', 3, '2025-10-31'],
    ['2026-08-01', 8, '2025-12-01'],
  ])('%s, %i of them, is %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});
