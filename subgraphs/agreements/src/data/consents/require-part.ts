import { refuseConsent, type ConsentRefusalCode } from './consent-refusal.ts';

/** The words of a list, each once and all of them of a whole; refuses an empty list, a word that stands twice and one from outside. */
export function requirePart<Word extends string>(
  words: readonly Word[],
  whole: readonly Word[],
  { field, outside }: { readonly field: string; readonly outside: ConsentRefusalCode },
): readonly Word[] {
  if (words.length === 0 || new Set(words).size < words.length)
    refuseConsent('LIST_INVALID', 'Name at least one, and each once.', field);
  if (!words.every((word) => whole.includes(word)))
    refuseConsent(outside, `Choose of ${whole.join(', ')}.`, field);
  return words;
}
