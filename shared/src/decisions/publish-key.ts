import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { parseKeySet } from '../identity/read-keys.ts';
import { writeWhole } from '../write-whole.ts';

/** Puts a public key first into the key set (JWKS) of a side, which keeps the one before it: what that one signed still holds. */
export async function publishKey(file: string, key: JWK): Promise<void> {
  const published = await readFile(file, 'utf8')
    .then(parseKeySet)
    .catch(() => ({ keys: [] }));
  const others = published.keys.filter(({ kid }) => kid !== key.kid);
  await writeWhole(file, JSON.stringify({ keys: [key, ...others.slice(0, 1)] }));
}
