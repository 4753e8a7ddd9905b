import type { FieldNode } from 'graphql';

/** Numbers the names in the answer of fields that ask the same, from 0 and without the names themselves. */
export interface AnswerNumbers {
  readonly numberOf: (asked: string, node: FieldNode) => number;
}

/** Creates them for an operation. */
export function createAnswerNumbers(): AnswerNumbers {
  const known = new Map<string, readonly string[]>();
  return {
    numberOf: (asked, { alias, name }) => {
      const answer = (alias ?? name).value;
      const names = known.get(asked) ?? [];
      const index = names.indexOf(answer);
      if (index >= 0) return index;
      known.set(asked, [...names, answer]);
      return names.length;
    },
  };
}
