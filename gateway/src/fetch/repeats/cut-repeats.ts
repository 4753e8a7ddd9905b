import type { Standing } from './find-repeats.ts';

/** Stands in a text for the object with a number. A text that spells this character nowhere has no string with it. */
export const STAND_IN = '\\u0001';
export const STAND_IN_UNIT = 1;

/** A text with stand-ins, and how many. */
export interface CutText {
  readonly text: string;
  readonly standIns: number;
}

/**
 * Cuts the objects that repeat out of a text: the text without them, and each of them by number, itself so cut. Undefined
 * when one would reach out of another.
 */
export function cutRepeats(
  text: string,
  repeats: readonly Standing[],
): { readonly main: CutText; readonly objects: readonly CutText[] } | undefined {
  const objects: CutText[] = [];
  const progress = { next: 0, isNested: true };
  const cut = (from: number, to: number): CutText => {
    let written = '';
    let at = from;
    for (let standIns = 0; ; standIns++) {
      const repeat = repeats[progress.next];
      if (!repeat || repeat.from >= to) return { text: written + text.slice(at, to), standIns };
      progress.isNested &&= repeat.from >= at && repeat.to <= to;
      progress.next += 1;
      written += `${text.slice(at, repeat.from)}"${STAND_IN}${repeat.number}"`;
      if (repeat.isFirst) objects[repeat.number] = cut(repeat.from, repeat.to);
      at = repeat.to;
    }
  };
  const main = cut(0, text.length);
  return progress.isNested ? { main, objects } : undefined;
}
