import { changesMade, noteChange } from './changes.ts';
import { isGone, reasonOf, type Caller } from './caller.ts';
import { lost, type FetchOutcome, type LostFetch } from './fetch-outcome.ts';
import type { HttpOutcome } from './http/answer-reader.ts';
import { onceAborted } from './once-aborted.ts';
import { FlightTable } from './flight-table.ts';
import { readAnswer } from './read-answer.ts';
import type { Repeating } from './repeats/repeat-field.ts';
import { textMark } from './text-mark.ts';

/** Sends a body for a caller and hears once what becomes of it; what it returns takes the request back. */
export type SendBody = (
  body: string,
  caller: Caller,
  hear: (outcome: HttpOutcome) => void,
) => (loss: LostFetch) => void;

/** A body, for whom it is asked, and who is told. */
export interface Passenger {
  readonly body: string;
  readonly isShareable: boolean;
  readonly mayChange: boolean;
  readonly repeating?: Repeating | undefined;
  readonly caller: Caller;
  readonly tell: (outcome: FetchOutcome) => void;
}

interface Flight {
  readonly leader: Passenger;
  /** Each who still waits, with the way to stop listening to its signal. */
  readonly waiting: Map<Passenger, () => void>;
  readonly mark: number;
  /** What had been changed when it took off: who asks after a change is never given what was read before it. */
  readonly changes: number;
  takeBack: (loss: LostFetch) => void;
}

/**
 * The requests to one subgraph that are under way. Whoever asks the same as another, for the same viewer, the same day
 * and the same purpose, waits for the same answer; each reads it alone, so that nobody writes into what another reads.
 */
export class FetchFlights {
  readonly #send: SendBody;
  readonly #shared = new FlightTable<Flight>();

  constructor(send: SendBody) {
    this.#send = send;
  }

  /** Boards a flight that goes already, or takes off. The passenger is told once, and at once when its caller leaves. */
  board(passenger: Passenger): void {
    const { caller } = passenger;
    if (isGone(caller)) {
      passenger.tell(lost(reasonOf(caller), 'Nobody waited for the fetch any more.'));
      return;
    }
    const mark = passenger.isShareable ? textMark(passenger.body) : 0;
    const flight = passenger.isShareable ? this.#find(passenger, mark) : undefined;
    if (flight) this.#seat(flight, passenger);
    else this.#takeOff(passenger, mark);
  }

  #find({ body, caller }: Passenger, mark: number): Flight | undefined {
    return this.#shared.find(mark, ({ leader, changes }) => {
      const isForSame =
        changes === changesMade() &&
        leader.caller.authorization === caller.authorization &&
        leader.caller.today === caller.today &&
        leader.caller.purpose === caller.purpose;
      return isForSame && leader.body === body && leader.caller.deadline > performance.now();
    });
  }

  #takeOff(leader: Passenger, mark: number): void {
    const flight: Flight = {
      leader,
      waiting: new Map(),
      mark,
      changes: changesMade(),
      takeBack: () => undefined,
    };
    this.#seat(flight, leader);
    if (leader.isShareable) this.#shared.add(mark, flight);
    flight.takeBack = this.#send(leader.body, leader.caller, (outcome) => {
      if (leader.mayChange) noteChange();
      this.#land(flight, outcome);
    });
  }

  #seat(flight: Flight, passenger: Passenger): void {
    const { signal } = passenger.caller;
    flight.waiting.set(
      passenger,
      onceAborted(signal, () => {
        this.#leave(flight, passenger);
      }),
    );
  }

  /** One who leaves takes nobody along, but a leader whose time is up: that is when the subgraph stops to work too. */
  #leave(flight: Flight, passenger: Passenger): void {
    const loss = lost(reasonOf(passenger.caller), 'The request ended before the answer came.');
    flight.waiting.delete(passenger);
    const isOver = passenger === flight.leader && loss.reason === 'TIMEOUT';
    passenger.tell(loss);
    if (!isOver && flight.waiting.size > 0) return;
    const left = this.#empty(flight);
    flight.takeBack(loss);
    this.#boardAgain(left);
  }

  /** What comes after the leader's time may be what a subgraph says that has given up: it is no answer for the others. */
  #land(flight: Flight, outcome: HttpOutcome): void {
    const isLate = outcome.kind === 'text' && flight.leader.caller.deadline <= performance.now();
    const left = this.#empty(flight);
    if (isLate) {
      this.#boardAgain(left.filter((passenger) => passenger !== flight.leader));
      if (left[0] === flight.leader) flight.leader.tell(told(outcome, flight.leader));
    } else {
      for (const passenger of left) passenger.tell(told(outcome, passenger));
    }
  }

  /** Ends a flight: nobody boards it any more, and who was on it listens no more. */
  #empty(flight: Flight): readonly Passenger[] {
    this.#shared.remove(flight.mark, flight);
    const left = [...flight.waiting.keys()];
    for (const stop of flight.waiting.values()) stop();
    flight.waiting.clear();
    return left;
  }

  /** Those who have time left share a flight of their own, led by the one who can wait longest. */
  #boardAgain(passengers: readonly Passenger[]): void {
    const byTime = [...passengers].sort((one, other) => other.caller.deadline - one.caller.deadline);
    for (const passenger of byTime) this.board(passenger);
  }
}

function told(outcome: HttpOutcome, { repeating }: Passenger): FetchOutcome {
  return outcome.kind === 'text' ? readAnswer(outcome, repeating) : outcome;
}
