import { readFileSync } from 'node:fs';

/** A client's document as its client sends it. */
export function readOperation(name: string): string {
  return readFileSync(new URL(`../operations/${name}.graphql`, import.meta.url), 'utf8');
}
