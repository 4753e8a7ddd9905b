import { describe, expect, it } from 'vitest';
import type { EndingFacts, VersionFacts } from '../data/agreement-life.ts';
import { daysLeftOn, lastDayOn } from './last-day.ts';

/** Versions approved by all parties on a day, and valid from one day to another. */
function life(
  spans: readonly (readonly [approved: string | null, from: string, to: string | null])[],
  ending: EndingFacts | null = null,
) {
  const [first, ...others] = spans.map(([approvedOn, validFrom, validTo], place): VersionFacts => ({
    key: `a/${place + 1}`,
    version: place + 1,
    title: 'Fylkesavtale',
    validFrom,
    validTo,
    draftedOn: null,
    complete: true,
    approvedOn,
  }));
  if (first === undefined) throw new Error('An agreement has a version.');
  return { versions: [first, ...others], ending } as const;
}

const ONE = ['2023-12-10', '2024-01-01', '2024-12-31'] as const;
const terminated = { kind: 'TERMINATED', endedOn: '2024-05-31' } as const;

describe('the days left', () => {
  it.each([
    ['2023-12-31', null],
    ['2024-01-01', 365],
    ['2024-12-31', 0],
    ['2025-01-01', null],
  ])('are counted only while in force: on %s %s', (day, days) => {
    expect(daysLeftOn(life([ONE]), day)).toBe(days);
  });

  it('end with an ending, and are none without an end', () => {
    expect(daysLeftOn(life([ONE], terminated), '2024-05-01')).toBe(30);
    expect(daysLeftOn(life([['2023-12-10', '2024-01-01', null]]), '2024-05-01')).toBeNull();
  });

  it('run on over versions that follow without a break, from the day they are approved', () => {
    const renewed = life([ONE, ['2024-11-20', '2025-01-01', '2026-12-31']]);
    expect(daysLeftOn(renewed, '2024-11-19')).toBe(42);
    expect(daysLeftOn(renewed, '2024-12-01')).toBe(760);
    expect(lastDayOn(renewed, '2024-12-01')).toBe('2026-12-31');
  });

  it('do not run on over a break of a day', () => {
    const late = life([ONE, ['2024-11-20', '2025-01-02', '2026-12-31']]);
    expect(lastDayOn(late, '2024-12-01')).toBe('2024-12-31');
    expect(lastDayOn(late, '2025-01-01')).toBe('2026-12-31');
  });
});

describe('the last day', () => {
  it.each([
    ['is agreed, while nobody has approved', life([[null, '2024-01-01', '2024-12-31']]), '2024-12-31'],
    ['is that of the versions to come, before the first', life([ONE]), '2024-12-31'],
    ['is none without an end', life([['2023-01-01', '2024-01-01', null]]), null],
    ['is the ending where that comes first', life([ONE], terminated), '2024-05-31'],
    [
      'is the ending, for what was given up before it was valid',
      life([ONE], { kind: 'CANCELLED', endedOn: '2023-12-20' }),
      '2023-12-20',
    ],
  ])('%s', (_promise, facts, last) => {
    expect(lastDayOn(facts, '2023-12-15')).toBe(last);
  });

  it('is past, when all of it is past', () => {
    expect(lastDayOn(life([ONE], terminated), '2030-01-01')).toBe('2024-05-31');
    expect(lastDayOn(life([ONE]), '2030-01-01')).toBe('2024-12-31');
  });
});
