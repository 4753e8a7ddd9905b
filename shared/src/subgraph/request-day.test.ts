import { describe, expect, it } from 'vitest';
import { requestDay } from './request-day.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

describe('the day of a request', () => {
  it('is the one that the gateway has set, also where midnight has passed in between', () => {
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) expect(requestDay(day, NOW)).toBe(day);
  });

  it('is the day in Norway when nobody has set one', () => {
    expect(requestDay(undefined, NOW)).toBe('2026-11-22');
    expect(requestDay(undefined, new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
  });

  it('is never one that a caller would like: nobody signs on a day that has passed, or has not come', () => {
    for (const day of ['2020-01-01', '2026-11-20', '2026-11-24', '2031-01-01', 'soon', ''])
      expect(requestDay(day, NOW)).toBe('2026-11-22');
    expect(requestDay(['2026-11-22', '2020-01-01'], NOW)).toBe('2026-11-22');
  });
});
