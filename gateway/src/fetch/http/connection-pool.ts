import { lost, type LostFetch } from '../fetch-outcome.ts';
import type { HttpOutcome } from './answer-reader.ts';
import { Connection, type HttpRequestText, type OpenSocket } from './connection.ts';

export interface ConnectionPoolOptions {
  readonly openSocket: OpenSocket;
  /** Most connections at a time; whoever comes when all are busy waits in line. */
  readonly connections: number;
  readonly responseLimitBytes: number;
}

/** Takes back a request that is not answered yet: it hears this loss now. */
export type TakeBack = (loss: LostFetch) => void;

interface Waiting {
  readonly write: () => HttpRequestText;
  readonly hear: (outcome: HttpOutcome) => void;
  connection: Connection | undefined;
  isOver: boolean;
}

/** A bounded number of connections to one address, kept alive. A request is sent once, whatever becomes of it. */
export class ConnectionPool {
  readonly #options: ConnectionPoolOptions;
  readonly #all = new Set<Connection>();
  /** The one that was used last is used first, so that no more are kept alive than are needed. */
  readonly #resting: Connection[] = [];
  readonly #line: Waiting[] = [];
  #settling: Connection[] = [];
  #settled: Connection[] = [];
  #isSettling = false;
  #whenEmpty: (() => void) | undefined;

  constructor(options: ConnectionPoolOptions) {
    this.#options = options;
  }

  /** Sends a request as soon as a connection is free, written at that moment, and hears once what becomes of it. */
  send(write: () => HttpRequestText, hear: (outcome: HttpOutcome) => void): TakeBack {
    const waiting: Waiting = { write, hear, connection: undefined, isOver: false };
    if (this.#whenEmpty) {
      queueMicrotask(() => {
        finish(waiting, lost('UNREACHABLE', 'The gateway is closing.'));
      });
    } else {
      const connection = this.#take();
      if (connection) start(waiting, connection);
      else this.#line.push(waiting);
    }
    return (loss) => {
      if (waiting.connection && !waiting.isOver) waiting.connection.cut(loss);
      else finish(waiting, loss);
    };
  }

  /** Cuts all that is under way, and ends when no connection is left. */
  close(): Promise<void> {
    const loss = lost('UNREACHABLE', 'The gateway is closing.');
    return new Promise((resolve) => {
      this.#whenEmpty = resolve;
      for (const waiting of this.#line.splice(0)) finish(waiting, loss);
      for (const connection of this.#all) connection.cut(loss);
      if (this.#all.size === 0) resolve();
    });
  }

  #take(): Connection | undefined {
    const now = performance.now();
    for (let one = this.#resting.pop(); one; one = this.#resting.pop()) {
      if (one.isUsable(now)) return one;
      one.cut(lost('UNREACHABLE', 'The connection had rested for too long.'));
    }
    return this.#all.size < this.#options.connections ? this.#open() : undefined;
  }

  #open(): Connection {
    const { openSocket, responseLimitBytes } = this.#options;
    const connection = new Connection({
      openSocket,
      responseLimitBytes,
      onRest: (rested) => {
        this.#settling.push(rested);
        this.#settle();
      },
      onGone: (gone) => {
        this.#all.delete(gone);
        this.#serveLine();
        if (this.#all.size === 0) this.#whenEmpty?.();
      },
    });
    this.#all.add(connection);
    return connection;
  }

  /**
   * A connection rests for one whole turn of the event loop before it is used again: what a server sends behind its
   * answer is met while nobody is asking, and never taken for the answer to the next viewer.
   */
  #settle(): void {
    if (this.#isSettling) return;
    this.#isSettling = true;
    setImmediate(() => {
      this.#isSettling = false;
      this.#resting.push(...this.#settled);
      this.#settled = this.#settling;
      this.#settling = [];
      if (this.#settled.length > 0) this.#settle();
      this.#serveLine();
    });
  }

  #serveLine(): void {
    while (this.#line.length > 0) {
      if (this.#line[0]?.isOver) {
        this.#line.shift();
        continue;
      }
      const connection = this.#take();
      const next = connection && this.#line.shift();
      if (!next) return;
      start(next, connection);
    }
  }
}

function start(waiting: Waiting, connection: Connection): void {
  waiting.connection = connection;
  connection.send(waiting.write(), (outcome) => {
    finish(waiting, outcome);
  });
}

function finish(waiting: Waiting, outcome: HttpOutcome): void {
  if (waiting.isOver) return;
  waiting.isOver = true;
  waiting.hear(outcome);
}
