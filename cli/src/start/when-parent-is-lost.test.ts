import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenParentIsLost } from './when-parent-is-lost.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('calls back once when the parent has changed, and not before', () => {
  let parent = 7;
  const callback = vi.fn();
  whenParentIsLost(() => parent, callback);
  vi.advanceTimersByTime(10_000);
  expect(callback).not.toHaveBeenCalled();
  parent = 1;
  vi.advanceTimersByTime(10_000);
  expect(callback).toHaveBeenCalledOnce();
});
