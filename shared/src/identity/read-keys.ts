import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, type CryptoKey, type JSONWebKeySet } from 'jose';
import { isRemote } from './key-location.ts';

const TIMEOUT_MS = 3_000;
const LIMIT_BYTES = 1_000_000;

/** Finds the key that a token says it is signed with. */
export type FindKey = (...asked: Parameters<ReturnType<typeof createLocalJWKSet>>) => Promise<CryptoKey>;

/** Reads the public keys of an issuer (JWKS) from where they are; throws when they cannot be read or are none. */
export async function readKeys(location: string): Promise<FindKey> {
  const keySet: unknown = JSON.parse(await textAt(location));
  if (!isKeySet(keySet)) throw new Error('What stands where the keys should be is no key set.');
  return createLocalJWKSet({ keys: keySet.keys.filter(({ kty }) => kty !== 'oct') });
}

async function textAt(location: string): Promise<string> {
  if (location.startsWith('file:')) return readFile(new URL(location), 'utf8');
  const response = await fetch(location, {
    headers: { accept: 'application/json' },
    redirect: isRemote(location) ? 'error' : 'follow',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status !== 200) throw new Error(`The keys were answered with status ${response.status}.`);
  return boundedText(response);
}

async function boundedText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > LIMIT_BYTES) throw new Error('The keys are longer than is read.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  if (typeof value !== 'object' || value === null || !('keys' in value)) return false;
  const { keys } = value;
  return Array.isArray(keys) && keys.every((key) => typeof key === 'object' && key !== null && 'kty' in key);
}
