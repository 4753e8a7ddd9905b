/** Data that is JSON text already; whoever writes the answer puts it in as it is. */
export class RenderedData {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Gives the text away, so that whoever keeps this object does not keep the text. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  /** Whoever prints it without knowing of it gets the same data. */
  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}
