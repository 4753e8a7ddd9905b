import { afterAll, beforeAll, vi } from 'vitest';

/** The day of which documents are asked that name none: what they answer need not hold when an agreement has ended. */
export const THE_DAY = '2026-11-22';

/** Has the tests of a file run on that day, whenever they run; only the date stands still. Call it before a graph is opened, which keeps the clock that it finds. */
export function onTheDay(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${THE_DAY}T12:00:00Z`) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
