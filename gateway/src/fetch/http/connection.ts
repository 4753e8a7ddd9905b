import type { Socket } from 'node:net';
import { lost, type LostFetch } from '../fetch-outcome.ts';
import { AnswerReader, type HttpOutcome } from './answer-reader.ts';

/** Opens a socket that hands its bytes over in one piece of memory, used again and again. */
export type OpenSocket = (onBytes: (count: number, memory: Buffer) => void) => Socket;

/** A request of which nothing is understood here but that it is sent and answered. */
export interface HttpRequestText {
  /** Head and body. */
  readonly text: string;
  /** In characters of one byte when it has no others, which is cheaper to send. */
  readonly encoding: 'latin1' | 'utf8';
}

export interface ConnectionOptions {
  readonly openSocket: OpenSocket;
  readonly responseLimitBytes: number;
  /** Told when an answer has come whole and another request may follow. */
  readonly onRest: (connection: Connection) => void;
  /** Told once, when there is no connection any more. */
  readonly onGone: (connection: Connection) => void;
}

/** A connection that carries one request at a time. Whatever is not an answer to it ends the connection. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  #reader: AnswerReader | undefined;
  #hear: ((outcome: HttpOutcome) => void) | undefined;
  #fault: unknown;
  #isUsable = true;
  #restsUntil = Infinity;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#socket = options
      .openSocket((count, memory) => {
        this.#read(count === memory.length ? memory : memory.subarray(0, count));
      })
      .on('error', (fault) => {
        this.#fault = fault;
      })
      .on('end', () => {
        this.#isUsable = false;
        this.#finish(this.#reader?.end());
      })
      .on('close', () => {
        this.#isUsable = false;
        this.#finish(this.#lossByClose());
        options.onGone(this);
      });
  }

  /** Whether a request may be sent now: the connection stands, and has not rested for so long that the server may end it. */
  isUsable(now: number): boolean {
    return this.#isUsable && now < this.#restsUntil;
  }

  /**
   * Sends a request and hears what becomes of it, once. Only while none is under way. It is written when the turn of the
   * event loop is over, with all others of the turn: a subgraph that has been woken for one takes them all.
   */
  send({ text, encoding }: HttpRequestText, hear: (outcome: HttpOutcome) => void): void {
    this.#hear = hear;
    setImmediate(() => {
      if (!this.#isUsable) return;
      this.#reader = new AnswerReader(this.#options.responseLimitBytes);
      this.#socket.write(text, encoding);
    });
  }

  /** Ends the connection at once; a request that is under way hears the loss. */
  cut(loss: LostFetch): void {
    this.#isUsable = false;
    this.#finish(loss);
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    if (!this.#reader) {
      this.cut(lost('INVALID_RESPONSE', 'Something came that nobody had asked for.'));
      return;
    }
    const outcome = this.#reader.read(bytes);
    if (outcome) this.#conclude(outcome, this.#reader.restMs);
  }

  /** A connection whose answer came before its request was all sent is out of step, and goes. */
  #conclude(outcome: HttpOutcome, restMs: number): void {
    const isWhole = outcome.kind === 'text' && this.#socket.writableLength === 0;
    if (isWhole && restMs > 0 && this.#isUsable) {
      this.#restsUntil = performance.now() + restMs;
      this.#finish(outcome);
      this.#options.onRest(this);
      return;
    }
    this.#isUsable = false;
    this.#finish(outcome);
    this.#socket.destroy();
  }

  #finish(outcome: HttpOutcome | undefined): void {
    const hear = this.#hear;
    if (!hear || !outcome) return;
    this.#reader = undefined;
    this.#hear = undefined;
    hear(outcome);
  }

  #lossByClose(): LostFetch {
    const reason = this.#reader?.hasBegun ? 'INVALID_RESPONSE' : 'UNREACHABLE';
    return lost(reason, this.#fault ?? 'The connection was closed.');
  }
}
