import { isAscii, isUtf8 } from 'node:buffer';
import { lost, type LostFetch } from '../fetch-outcome.ts';
import { ChunkReader } from './chunk-reader.ts';
import { GrowingBuffer } from './growing-buffer.ts';
import { MOST_HEAD_BYTES } from './most-head-bytes.ts';
import { readHead, type AnswerHead } from './read-head.ts';

/** An answer as it came, not yet read as JSON. */
export interface TextAnswer {
  readonly kind: 'text';
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** How long the body was, where it came over a network. */
  readonly bytes?: number;
}

/** What became of one request over HTTP. */
export type HttpOutcome = TextAnswer | LostFetch;

const END_OF_HEAD = '\r\n\r\n';

/** Reads one answer from the bytes of a connection; whatever it does not understand is a lost fetch and never guessed. */
export class AnswerReader {
  readonly #mostBytes: number;
  #pendingHead: Buffer | undefined;
  #headBytes = 0;
  #head: AnswerHead | undefined;
  readonly #body = new GrowingBuffer();
  #chunks: ChunkReader | undefined;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Whether any byte of the answer has come. */
  get hasBegun(): boolean {
    return this.#head !== undefined || this.#pendingHead !== undefined;
  }

  /** For how long the connection may rest after this answer; 0 for not at all. */
  get restMs(): number {
    return this.#head?.restMs ?? 0;
  }

  /** Reads on; undefined as long as the answer is not whole. The bytes are the caller's again when it returns. */
  read(bytes: Buffer): HttpOutcome | undefined {
    if (this.#head) return this.#readBody(this.#head, bytes, 0);
    const all = this.#pendingHead ? Buffer.concat([this.#pendingHead, bytes]) : bytes;
    return this.#readHead(all, 0);
  }

  /** The connection has ended: the answer, when that is what its end is told by. */
  end(): HttpOutcome | undefined {
    return this.#head?.bodyEnd === 'close' ? this.#whole(this.#head, this.#body.bytes()) : undefined;
  }

  #readHead(bytes: Buffer, from: number): HttpOutcome | undefined {
    const end = bytes.indexOf(END_OF_HEAD, from, 'latin1');
    const headBytes = this.#headBytes + (end < 0 ? bytes.length : end + END_OF_HEAD.length) - from;
    if (headBytes > MOST_HEAD_BYTES) return lost('TOO_LARGE', 'The head of the answer is too long.');
    if (end < 0) {
      this.#pendingHead = Buffer.from(bytes.subarray(from));
      return undefined;
    }
    const head = readHead(bytes.toString('latin1', from, end));
    if (typeof head === 'string') return invalid(head);
    const next = end + END_OF_HEAD.length;
    if (head.status < 200) return this.#passInterim(head, { bytes, next, headBytes });
    this.#head = head;
    this.#pendingHead = undefined;
    if (head.bodyEnd === 'chunks') {
      this.#chunks = new ChunkReader((part) => {
        this.#body.append(part);
      });
    }
    return this.#readBody(head, bytes, next);
  }

  /** An interim answer (100, 103) says nothing that we need; a switch of protocols is one that nobody asked for. */
  #passInterim({ status }: AnswerHead, here: { bytes: Buffer; next: number; headBytes: number }) {
    if (status === 101) return invalid('The answer switches protocols.');
    this.#headBytes = here.headBytes;
    this.#pendingHead = undefined;
    return this.#readHead(here.bytes, here.next);
  }

  #readBody(head: AnswerHead, bytes: Buffer, from: number): HttpOutcome | undefined {
    if (this.#chunks) return this.#readChunks(head, this.#chunks, bytes.subarray(from));
    if (head.bodyEnd === 'close' || head.bodyEnd === 'chunks') {
      this.#body.append(bytes.subarray(from));
      return this.#tooLarge();
    }
    if (head.bodyEnd > this.#mostBytes) return this.#tooLarge(head.bodyEnd);
    const missing = head.bodyEnd - this.#body.length;
    const come = bytes.length - from;
    if (come > missing) return invalid('More came than the answer.');
    if (come === missing && this.#body.length === 0) return this.#whole(head, bytes, from);
    if (this.#body.length === 0) this.#body.reserve(missing);
    this.#body.append(bytes.subarray(from));
    return come === missing ? this.#whole(head, this.#body.bytes()) : undefined;
  }

  #readChunks(head: AnswerHead, chunks: ChunkReader, bytes: Buffer): HttpOutcome | undefined {
    const progress = chunks.read(bytes, 0);
    const tooLarge = this.#tooLarge();
    if (tooLarge || progress === 'more') return tooLarge;
    if ('fault' in progress) return invalid(progress.fault);
    if (progress.end < bytes.length) return invalid('More came than the answer.');
    return this.#whole(head, this.#body.bytes());
  }

  #tooLarge(bytes = this.#body.length): LostFetch | undefined {
    if (bytes <= this.#mostBytes) return undefined;
    return lost('TOO_LARGE', `The answer is longer than ${this.#mostBytes} bytes.`);
  }

  #whole({ status, contentType }: AnswerHead, bytes: Buffer, from = 0): HttpOutcome {
    const body = from === 0 ? bytes : bytes.subarray(from);
    const text = body.toString(isAscii(body) ? 'latin1' : 'utf8');
    if (text.includes('\uFFFD') && !isUtf8(body)) return invalid('The answer is not UTF-8.');
    return { kind: 'text', status, contentType, text, bytes: body.length };
  }
}

function invalid(cause: string): LostFetch {
  return lost('INVALID_RESPONSE', cause);
}
