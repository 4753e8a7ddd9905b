import { isDeepStrictEqual } from 'node:util';
import type { HttpMessage } from '../wire/create-message-reader.ts';

/** One in so many answers of a known length is compared in full. */
const SAMPLE = 64;

/**
 * Compares answers with the data expected. The first, one in 64, and each that is longer or shorter than the one before,
 * are compared in full: as bytes with one that was found right, or else as data.
 */
export function createAnswerCheck(expected: unknown): (answer: HttpMessage) => boolean {
  let right: Buffer | null = null;
  let seen = 0;
  return ({ head, body }) => {
    if (!head.startsWith('HTTP/1.1 200 ')) return false;
    seen += 1;
    if (right?.length === body.length && (seen % SAMPLE !== 0 || right.equals(body))) return true;
    if (!isDeepStrictEqual(dataOf(body), { data: expected, hasErrors: false })) return false;
    right = Buffer.from(body);
    return true;
  };
}

function dataOf(body: Buffer): { readonly data: unknown; readonly hasErrors: boolean } | null {
  try {
    const { data, errors } = JSON.parse(body.toString('utf8')) as { data?: unknown; errors?: unknown };
    return { data, hasErrors: errors !== undefined };
  } catch {
    return null;
  }
}
