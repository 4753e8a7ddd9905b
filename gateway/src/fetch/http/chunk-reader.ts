import { MOST_HEAD_BYTES } from './most-head-bytes.ts';

const CR = 13;
const LF = 10;

/** The size of a chunk; what a server may add to it after a semicolon means nothing to us. */
const SIZE_LINE = /^([0-9A-Fa-f]{1,8})[\t ]*(?:;[\t\x20-\x7e]*)?$/;
const TRAILER_LINE = /^[-!#$%&'*+.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*$/;

/** What a piece of a chunked body was read as: on, whole at this position, or wrong. */
export type ChunkProgress = 'more' | { readonly end: number } | { readonly fault: string };

/** Reads a body that comes in chunks, however its bytes are cut on the way; what it holds is handed on as it comes. */
export class ChunkReader {
  readonly #take: (bytes: Buffer) => void;
  #state: 'size' | 'data' | 'after-data' | 'trailer' = 'size';
  #left = 0;
  #line = '';
  /** Bytes of size lines and trailers since the last data. */
  #lineBytes = 0;

  constructor(take: (bytes: Buffer) => void) {
    this.#take = take;
  }

  /** Reads on in a piece of the body, from a position. */
  read(bytes: Buffer, from: number): ChunkProgress {
    let at = from;
    while (at < bytes.length) {
      if (this.#state === 'data') {
        at = this.#readData(bytes, at);
        continue;
      }
      const next = this.#readLine(bytes, at);
      if (next === undefined) return { fault: 'A line between the chunks of the answer is not HTTP/1.1.' };
      at = next;
      if (!this.#line.endsWith('\r\n')) continue;
      const line = this.#line.slice(0, -2);
      this.#line = '';
      if (this.#state === 'trailer' && line === '') return { end: at };
      if (!this.#heed(line)) return { fault: 'The chunks of the answer are not HTTP/1.1.' };
    }
    return 'more';
  }

  #readData(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.#take(bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#state = 'after-data';
    return end;
  }

  /** Adds to the line up to its end or that of the bytes; undefined when a line grows too long or is ended wrongly. */
  #readLine(bytes: Buffer, at: number): number | undefined {
    const feed = bytes.indexOf(LF, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    this.#lineBytes += end - at;
    if (this.#lineBytes > MOST_HEAD_BYTES) return undefined;
    this.#line += bytes.toString('latin1', at, end);
    if (feed < 0) return end;
    return this.#line.charCodeAt(this.#line.length - 2) === CR ? end : undefined;
  }

  /** Goes on by what a line says; false when it says what it may not. */
  #heed(line: string): boolean {
    if (this.#state === 'trailer') return TRAILER_LINE.test(line);
    if (this.#state === 'after-data') {
      this.#state = 'size';
      this.#lineBytes = 0;
      return line === '';
    }
    const size = SIZE_LINE.exec(line)?.[1];
    if (size === undefined) return false;
    this.#left = Number.parseInt(size, 16);
    this.#state = this.#left === 0 ? 'trailer' : 'data';
    return true;
  }
}
