import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRemote } from '../identity/key-location.ts';
import { createKeySet } from '../identity/key-set.ts';
import type { FindKey } from '../identity/read-keys.ts';
import { readKeysWithCopy } from './keys-with-copy.ts';
import type { Side } from './statement.ts';

export interface SideKeysOptions {
  readonly side: Side;
  /** A path or an https address. */
  readonly location: string;
  /** The folder in which copies are kept. */
  readonly copies: string;
  readonly now?: () => number;
  /** Told of each time that neither the source nor a copy could be read. */
  readonly onFailure?: () => void;
}

/**
 * The public keys of a side, read when they are first needed: rotation is found when a new key is first met, old and new
 * hold while both are published, and an outage is outlived with what is known or copied.
 */
export function openSideKeys(options: SideKeysOptions): FindKey {
  const { side, location, copies, now = Date.now, onFailure } = options;
  const source = {
    location: isRemote(location) ? location : pathToFileURL(resolve(location)).href,
    copy: join(copies, `${side}.json`),
    now,
  };
  return createKeySet({ load: () => readKeysWithCopy(source), now, ...(onFailure && { onFailure }) });
}
