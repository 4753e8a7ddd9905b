import type { StopSignal } from '@samspill/shared/stop-signal';

const waiting = new WeakMap<StopSignal, Set<() => void>>();

/**
 * Calls once when a signal is aborted, unless what it returns is called before. However many wait on one signal, it
 * has one listener: a request has many fetches, and a listener costs more than a place in a set.
 */
export function onceAborted(signal: StopSignal, call: () => void): () => void {
  const calls = waiting.get(signal) ?? listenTo(signal);
  calls.add(call);
  return () => {
    calls.delete(call);
  };
}

function listenTo(signal: StopSignal): Set<() => void> {
  const calls = new Set<() => void>();
  waiting.set(signal, calls);
  const callAll = () => {
    for (const call of [...calls]) {
      if (calls.delete(call)) call();
    }
  };
  signal.addEventListener('abort', callAll, { once: true });
  return calls;
}
