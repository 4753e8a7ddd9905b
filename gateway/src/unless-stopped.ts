import type { StopSignal } from '@samspill/shared/stop-signal';

/** What work gives, or undefined as soon as a signal stops; the work goes on for others who wait for it. */
export function unlessStopped<Result extends object>(
  work: Promise<Result>,
  signal: StopSignal,
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve(undefined);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
