import { createHash } from 'node:crypto';

/** The most characters that a key of a caller has. */
export const LONGEST_KEY = 200;

/** What a step is told apart by. */
export interface KeyedStep {
  readonly name: string;
  readonly input: { readonly key: string };
}

/** Whether a key tells a step apart: some characters, and not more than are kept. */
export function isKey(key: string): boolean {
  return key.trim() !== '' && key.length <= LONGEST_KEY;
}

/** GraphQL gives the fields of an input in the order of its type, so the same input has the same hash. */
export function hashOfStep({ name, input }: KeyedStep): string {
  return hashOfParts([name, input]);
}

/** The hash of what something is told apart by. */
export function hashOfParts(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
