import { cutRepeats, STAND_IN } from './cut-repeats.ts';
import { findRepeats } from './find-repeats.ts';
import { PutTogether, type Parse } from './put-together.ts';
import type { Repeating } from './repeat-field.ts';

/** A JSON text as a value. */
export interface Parsed {
  readonly value: unknown;
  /** The objects in it that stand at several places. */
  readonly shared: readonly object[];
}

/**
 * Parses an answer. Objects that stand in it again and again, letter for letter, under one field of its selection are read
 * once and are one object in the value. Throws as the parser does. Where one stands that was not asked for, all is read again.
 */
export function parseRepeats(text: string, { names, fields }: Repeating, parse: Parse): Parsed {
  const mayRepeat = names.length > 0 && !text.includes(STAND_IN);
  const repeats = mayRepeat ? findRepeats(text, names) : [];
  const cut = repeats.length > 0 ? cutRepeats(text, repeats) : undefined;
  if (cut) {
    const together = new PutTogether(cut.objects, parse);
    const value = together.whole(cut.main, fields);
    if (value !== undefined) return { value, shared: [...together.shared] };
  }
  return { value: parse(text), shared: [] };
}
