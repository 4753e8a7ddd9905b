import { describe, expect, it, vi } from 'vitest';
import { StopController, type StopSignal } from './stop-signal.ts';

describe('a stop', () => {
  it('is told once to all who listen, with its first reason', () => {
    const stop = new StopController();
    const { signal } = stop;
    const [one, other] = [vi.fn(), vi.fn()];
    signal.addEventListener('abort', one);
    signal.addEventListener('abort', other, { once: true });
    expect([signal.aborted, signal.reason]).toEqual([false, undefined]);
    stop.abort('TIMEOUT');
    stop.abort('CANCELLED');
    expect([signal.aborted, signal.reason]).toEqual([true, 'TIMEOUT']);
    expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
  });

  it('is not told to one who listens no more, nor to one whom another has taken off while it was told', () => {
    const stop = new StopController();
    const [gone, late] = [vi.fn(), vi.fn()];
    stop.signal.addEventListener('abort', gone);
    stop.signal.removeEventListener('abort', gone);
    stop.signal.addEventListener('abort', () => {
      stop.signal.removeEventListener('abort', late);
    });
    stop.signal.addEventListener('abort', late);
    stop.abort('CANCELLED');
    expect(gone).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });

  it('may be an AbortSignal where one is at hand', () => {
    const signal: StopSignal = AbortSignal.abort('TIMEOUT');
    expect([signal.aborted, signal.reason]).toEqual([true, 'TIMEOUT']);
  });
});
