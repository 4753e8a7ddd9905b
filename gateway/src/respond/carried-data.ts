import type { RenderedData } from './rendered-data.ts';

/** How an answer ends whose data are carried past the server. No whole JSON text ends so. */
export const OPEN_END = '"data":';

/**
 * Carries the data of one answer past the server, which is only shown that there are some. The server's objects of a
 * request live until the next full collection of garbage, with all that they lead to; a large text among them would cost
 * more than all the rest of the answer.
 */
export class CarriedData {
  #data: RenderedData | undefined;

  carry(data: RenderedData | undefined): void {
    this.#data = data;
  }

  /** The answer as the client gets it, made of what the server wrote of it. */
  complete(text: string): string | Uint8Array {
    return this.#data && text.endsWith(OPEN_END) ? this.#data.take().bytesAfter(text) : text;
  }
}
