import { afterAll, beforeAll, vi } from 'vitest';
import { THE_DAY } from './the-day.ts';

/** Has the tests of a file run on that day, whenever they run; only the date stands still. Call it before a graph is opened, which keeps the clock that it finds. */
export function onTheDay(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${THE_DAY}T12:00:00Z`) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
