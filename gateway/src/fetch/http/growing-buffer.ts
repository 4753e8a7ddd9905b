const LEAST_BYTES = 1024;
const MOST_RESERVED_BYTES = 1_048_576;
const NO_MEMORY = Buffer.alloc(0);

/** Bytes that come in pieces, copied into one piece of memory, however small they are cut. */
export class GrowingBuffer {
  #memory: Buffer = NO_MEMORY;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Makes room for as much as is said to come, within reason: what is said need not come. */
  reserve(length: number): void {
    if (this.#length === 0) this.#memory = Buffer.allocUnsafe(Math.min(length, MOST_RESERVED_BYTES));
  }

  /** Copies, so that the bytes are the caller's again. */
  append(bytes: Buffer): void {
    const length = this.#length + bytes.length;
    if (length > this.#memory.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, this.#memory.length * 2, LEAST_BYTES));
      this.#memory.copy(larger, 0, 0, this.#length);
      this.#memory = larger;
    }
    bytes.copy(this.#memory, this.#length);
    this.#length = length;
  }

  /** All that was appended. */
  bytes(): Buffer {
    return this.#memory.subarray(0, this.#length);
  }
}
