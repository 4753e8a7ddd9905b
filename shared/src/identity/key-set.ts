import { errors } from 'jose';
import type { FindKey } from './read-keys.ts';
import { refuseToken } from './token-codes.ts';

/** Keys are asked for again when they are this old. */
const MAX_AGE_MS = 10 * 60_000;
/** While their issuer does not answer, known keys go on being used this long. */
const STALE_MS = 24 * 3_600_000;
/** A key that is not known asks for the keys again this long after the last time: never more often, whatever comes. */
const COOLDOWN_MS = 30_000;
/** After a failure it may be tried again this soon. */
const RETRY_MS = 5_000;

export interface KeySetOptions {
  readonly load: () => Promise<FindKey>;
  /** Milliseconds of a clock. */
  readonly now: () => number;
  /** Told of each time that the keys could not be read. */
  readonly onFailure?: () => void;
}

/** The keys of an issuer, read when they are first needed and kept; rotation is found, an outage outlived, a flood not passed on. */
export function createKeySet({ load, now, onFailure }: KeySetOptions): FindKey {
  let known: { readonly find: FindKey; readonly readAt: number } | null = null;
  let triedAt = -Infinity;
  let failing = false;
  let pending: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    triedAt = now();
    try {
      known = { find: await load(), readAt: now() };
      failing = false;
    } catch {
      failing = true;
      onFailure?.();
    } finally {
      pending = null;
    }
  };
  const readWhenDue = (): Promise<void> | null => {
    if (pending === null && now() - triedAt >= (failing ? RETRY_MS : COOLDOWN_MS)) pending = read();
    return pending;
  };
  const usable = (): FindKey | null => (known && now() - known.readAt < STALE_MS ? known.find : null);
  const current = async (): Promise<FindKey> => {
    if (known && now() - known.readAt < MAX_AGE_MS) return known.find;
    const wasFailing = failing;
    const reading = readWhenDue();
    if (!wasFailing || !usable()) await reading;
    return usable() ?? refuseToken('TOKEN_KEYS_UNAVAILABLE');
  };
  return async (header, token) => {
    const find = await current();
    try {
      return await find(header, token);
    } catch (fault) {
      if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault;
      await readWhenDue();
      if (failing) refuseToken('TOKEN_KEYS_UNAVAILABLE');
      return (await current())(header, token);
    }
  };
}
