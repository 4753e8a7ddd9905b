import { KeptText } from './kept-text.ts';

/** Data that is JSON text already; whoever writes the answer puts it in as it is. */
export class RenderedData {
  #kept: KeptText;

  constructor(kept: KeptText | string) {
    this.#kept = typeof kept === 'string' ? new KeptText(kept) : kept;
  }

  get text(): string {
    return this.#kept.text;
  }

  /** Gives the text away, so that whoever keeps this object does not keep the text. */
  take(): KeptText {
    const kept = this.#kept;
    this.#kept = new KeptText('');
    return kept;
  }

  /** Whoever prints it without knowing of it gets the same data. */
  toJSON(): unknown {
    return JSON.parse(this.#kept.text);
  }
}
