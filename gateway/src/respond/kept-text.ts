/** The data of an answer as JSON text, for all who are answered the same. */
export class KeptText {
  readonly text: string;
  #bytes: { readonly opening: string; readonly whole: Uint8Array } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Its bytes with what goes before and behind it. Whoever asks for the same again gets the same piece of memory. */
  bytesBetween(opening: string, end: string): Uint8Array {
    if (this.#bytes?.opening === opening) return this.#bytes.whole;
    const whole = Buffer.allocUnsafe(
      Buffer.byteLength(opening) + Buffer.byteLength(this.text) + Buffer.byteLength(end),
    );
    let at = 0;
    for (const part of [opening, this.text, end]) at += whole.write(part, at, 'utf8');
    this.#bytes = { opening, whole };
    return whole;
  }
}
