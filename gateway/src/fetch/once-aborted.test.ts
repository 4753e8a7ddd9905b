import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { onceAborted } from './once-aborted.ts';

describe('waiting for a signal', () => {
  it('costs one listener, however many wait', () => {
    const { signal } = new AbortController();
    for (let count = 0; count < 100; count++) onceAborted(signal, () => undefined);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  });

  it('calls each once, but those who have stopped, even while the others are called', () => {
    const end = new AbortController();
    const called: string[] = [];
    onceAborted(end.signal, () => {
      called.push('first');
      stopLast();
    });
    onceAborted(end.signal, () => called.push('stopped'))();
    const stopLast = onceAborted(end.signal, () => called.push('last'));
    end.abort();
    end.abort();
    expect(called).toEqual(['first']);
  });
});
