export interface TextWatchOptions {
  /** What is known already. */
  readonly known: string;
  readonly read: () => Promise<string>;
  readonly everyMs: number;
  readonly onChange: (text: string) => Promise<unknown>;
  /** Heard once, and again only after the text could be read in between. */
  readonly onUnreadable: (fault: unknown) => void;
}

/**
 * Looks at a text again and again until the function that this gives is called. Another text is told once, and not
 * before two looks have found it the same, so that one that is just being written is never told in half.
 */
export function watchText({ known, read, everyMs, onChange, onUnreadable }: TextWatchOptions): () => void {
  let [told, seen] = [known, known];
  let readable = true;
  let stopped = false;
  const look = async (): Promise<void> => {
    try {
      const text = await read();
      readable = true;
      const isNew = text === seen && text !== told;
      seen = text;
      if (!isNew || stopped) return;
      told = text;
      await onChange(text);
    } catch (fault) {
      if (readable) onUnreadable(fault);
      readable = false;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void look().then(wait), everyMs).unref();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
