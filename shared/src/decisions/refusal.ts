/** A sentence in both languages of the graph. */
export interface Sentence {
  readonly en: string;
  readonly nb: string;
}

/** What whoever is refused is told: why, and what would help. Nothing of a token or a person stands in it. */
export interface Told {
  readonly message: Sentence;
  readonly remedy: Sentence;
}

/** Something that was believed, or the code for which it was not: never a thrown text. */
export type Verdict<Value, Code extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: Code };

/** What was believed. */
export function believed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** What was not, with the code of a closed list. */
export function refused<Code extends string>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code };
}
