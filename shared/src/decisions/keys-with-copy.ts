import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { findIn, parseKeySet, readKeySet, type FindKey } from '../identity/read-keys.ts';
import { writeWhole } from '../write-whole.ts';

/** A copy counts for as long as known keys do: whoever cuts off the source cannot keep a withdrawn key alive for longer. */
const COPY_MS = 24 * 3_600_000;

/** Where the keys of a side are, and where the copy of them is kept. */
export interface KeySource {
  /** `https://…` or `file:…`. */
  readonly location: string;
  /** A file of this program. */
  readonly copy: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Reads the keys of a side and keeps a copy; while the source cannot be reached, the copy of the last day does. Throws when there is neither. */
export async function readKeysWithCopy({ location, copy, now }: KeySource): Promise<FindKey> {
  const keySet = await readKeySet(location).catch(() => null);
  if (keySet === null) return findIn(await readCopy(copy, now()));
  const text = JSON.stringify({ readAt: now(), keys: keySet.keys });
  // A disk that is full takes the copy, not the keys that were just read.
  await writeWhole(copy, text).catch(() => undefined);
  return findIn(keySet);
}

async function readCopy(copy: string, now: number): Promise<JSONWebKeySet> {
  const text = await readFile(copy, 'utf8');
  const { readAt } = JSON.parse(text) as { readonly readAt?: unknown };
  if (typeof readAt !== 'number' || readAt > now || now - readAt >= COPY_MS) {
    throw new Error('The copy of the keys is too old.');
  }
  return parseKeySet(text);
}
