/**
 * Tells those who work that nobody waits for their work any more. An AbortSignal is one, and would do; but in Node 20 each
 * that is looked at is kept by the garbage collector, with all that listens to it, until the next full collection.
 */
export interface StopSignal {
  readonly aborted: boolean;
  /** Why; undefined as long as it is not aborted. */
  readonly reason: unknown;
  readonly addEventListener: (type: 'abort', listener: () => void, options?: { readonly once: true }) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
}

/** Has a signal of its own, and aborts it once: whoever listens is called, and forgotten. */
export class StopController implements StopSignal {
  aborted = false;
  reason: unknown = undefined;
  #listeners: Set<() => void> | undefined;

  get signal(): StopSignal {
    return this;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners ??= new Set();
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners?.delete(listener);
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners ?? []) listener();
    this.#listeners = undefined;
  }
}
