import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, parseDay, todayInOslo } from './day.ts';

describe('a day', () => {
  it('turns at midnight in Oslo, in winter and in summer', () => {
    expect(todayInOslo(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(todayInOslo(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(todayInOslo(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(todayInOslo(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  it.each(['2025-02-30', '2025-13-01', '2025-1-1', '0000-01-01', '2025-01-01T00:00:00Z', '', 'today'])(
    'is not "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => parseDay(text)).toThrow('write it as yyyy-mm-dd');
    },
  );

  it('knows leap days', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('comes back when days are added and taken away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (days) => {
        const moved = addDays('2026-11-22', days);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween('2026-11-22', moved)).toBe(days);
      }),
    );
  });
});
