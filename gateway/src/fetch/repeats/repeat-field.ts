/** A field of an answer with objects, and what of them is asked for has objects in it. */
export interface RepeatField {
  /** The name under which it comes. */
  readonly name: string;
  /**
   * Its number among the fields of an answer under which an object may be one with another; null where none may: at the top,
   * in a list, and in what is to be changed.
   */
  readonly place: number | null;
  readonly fields: readonly RepeatField[];
}

/** Where in an answer objects may repeat. */
export interface Repeating {
  /** Under which names such objects come, those nearest to the top first. */
  readonly names: readonly string[];
  /** All fields of the answer with objects. */
  readonly fields: readonly RepeatField[];
}

/** Of an answer in which each object is read by itself. */
export const NOT_REPEATING: Repeating = { names: [], fields: [] };
