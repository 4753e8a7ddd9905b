/** The data of an answer as JSON text, for all who are answered the same. */
export class KeptText {
  readonly text: string;
  #bytes: { readonly opening: string; readonly whole: Uint8Array } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Its bytes with what opens the answer before it, and the brace that ends it. Whoever asks for the same again gets the same piece of memory. */
  bytesAfter(opening: string): Uint8Array {
    if (this.#bytes?.opening === opening) return this.#bytes.whole;
    const parts = [opening, this.text, '}'];
    const lengths = parts.map((part) => Buffer.byteLength(part));
    const whole = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length));
    let at = 0;
    parts.forEach((part, index) => {
      at += whole.write(part, at, lengths[index] === part.length ? 'latin1' : 'utf8');
    });
    this.#bytes = { opening, whole };
    return whole;
  }
}
