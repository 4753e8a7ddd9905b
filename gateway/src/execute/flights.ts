import { FlightTable } from '../fetch/flight-table.ts';
import { textMark } from '../fetch/text-mark.ts';
import { StopController, type StopSignal } from '@samspill/shared/stop-signal';

/** Whoever waits for a flight: until when, and how it is known that it has gone. */
export interface Waiter {
  /** Aborted with TIMEOUT when its time is over, with anything else when it leaves. */
  readonly signal: StopSignal;
}

/** What a flight gives; `isCut` when it ended because the time of somebody who waited was over. */
export interface Landed {
  readonly isCut: boolean;
}

/** Work under way that others who ask the very same may wait for too. */
export interface Flights<Result extends Landed> {
  /**
   * Joins the flight of a key or starts one. The work is given up when all who wait have left, or when the time of one is
   * over; who has time left then does the work alone.
   */
  readonly join: (
    key: string,
    waiter: Waiter,
    start: (signal: StopSignal) => Promise<Result>,
  ) => Promise<Result>;
}

interface Flight<Result> {
  readonly key: string;
  readonly end: StopController;
  readonly result: Promise<Result>;
  waiting: number;
}

/** Creates a table of flights, empty. */
export function createFlights<Result extends Landed>(): Flights<Result> {
  const flights = new FlightTable<Flight<Result>>();
  const open = (
    key: string,
    mark: number,
    start: (signal: StopSignal) => Promise<Result>,
  ): Flight<Result> => {
    const end = new StopController();
    const leave = (): void => {
      flights.remove(mark, flight);
    };
    const flight: Flight<Result> = { key, end, result: start(end.signal).finally(leave), waiting: 0 };
    end.signal.addEventListener('abort', leave, { once: true });
    flights.add(mark, flight);
    return flight;
  };
  return {
    join: async (key, waiter, start) => {
      const mark = textMark(key);
      const flight = flights.find(mark, (one) => one.key === key) ?? open(key, mark, start);
      const result = await wait(flight, waiter);
      return result.isCut && !waiter.signal.aborted ? start(waiter.signal) : result;
    },
  };
}

async function wait<Result>(flight: Flight<Result>, { signal }: Waiter): Promise<Result> {
  const leave = (): void => {
    flight.waiting -= 1;
    if (signal.reason === 'TIMEOUT' || flight.waiting === 0) flight.end.abort(signal.reason);
  };
  flight.waiting += 1;
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await flight.result;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
