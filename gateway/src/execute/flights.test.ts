import { describe, expect, it } from 'vitest';
import { deferred } from '../../fixtures/deferred.ts';
import type { StopSignal } from '@samspill/shared/stop-signal';
import { createFlights, type Landed } from './flights.ts';

interface Result extends Landed {
  readonly text: string;
}

const whole: Result = { isCut: false, text: 'whole' };
const cut: Result = { isCut: true, text: 'cut' };

/** Work that a test ends, with the signals that it was started with. */
function work() {
  const started: { readonly signal: StopSignal; readonly land: (result: Result) => void }[] = [];
  const start = (signal: StopSignal): Promise<Result> => {
    const { promise, resolve } = deferred<Result>();
    started.push({ signal, land: resolve });
    return promise;
  };
  return { started, start };
}

const waiter = () => {
  const end = new AbortController();
  return { signal: end.signal, end };
};

describe('flights', () => {
  it('do the same work once for all who ask it while it is under way, and anew for who asks later', async () => {
    const { started, start } = work();
    const flights = createFlights<Result>();
    const both = Promise.all([flights.join('a', waiter(), start), flights.join('a', waiter(), start)]);
    expect(started).toHaveLength(1);
    started[0]?.land(whole);
    expect(await both).toEqual([whole, whole]);
    void flights.join('a', waiter(), start);
    expect(started).toHaveLength(2);
  });

  it('share nothing between two keys', () => {
    const { started, start } = work();
    const flights = createFlights<Result>();
    void flights.join('a', waiter(), start);
    void flights.join('b', waiter(), start);
    expect(started).toHaveLength(2);
  });

  it('go on when one who waits leaves, and are given up when all have', () => {
    const { started, start } = work();
    const flights = createFlights<Result>();
    const [one, other] = [waiter(), waiter()];
    void flights.join('a', one, start);
    void flights.join('a', other, start);
    one.end.abort('CANCELLED');
    expect(started[0]?.signal.aborted).toBe(false);
    other.end.abort('CANCELLED');
    expect([started[0]?.signal.aborted, started[0]?.signal.reason]).toEqual([true, 'CANCELLED']);
  });

  it('end when the time of one is over, and who has time left does the work alone', async () => {
    const { started, start } = work();
    const flights = createFlights<Result>();
    const [one, other] = [waiter(), waiter()];
    const answers = Promise.all([flights.join('a', one, start), flights.join('a', other, start)]);
    one.end.abort('TIMEOUT');
    expect(started[0]?.signal.reason).toBe('TIMEOUT');
    started[0]?.land(cut);
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(started).toHaveLength(2);
    started[1]?.land(whole);
    expect(await answers).toEqual([cut, whole]);
  });
});
