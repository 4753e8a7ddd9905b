import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, type CryptoKey, type JSONWebKeySet } from 'jose';
import { isRemote } from './key-location.ts';

const TIMEOUT_MS = 3_000;
const LIMIT_BYTES = 1_000_000;

/** Finds the key that a token says it is signed with. */
export type FindKey = (...asked: Parameters<ReturnType<typeof createLocalJWKSet>>) => Promise<CryptoKey>;

/** Reads the public keys of an issuer (JWKS) from where they are; throws when they cannot be read or are none. */
export async function readKeys(location: string): Promise<FindKey> {
  return findIn(await readKeySet(location));
}

/** Reads a key set (JWKS) from where it is; throws when it cannot be read or is none. */
export async function readKeySet(location: string): Promise<JSONWebKeySet> {
  return parseKeySet(await textAt(location));
}

/** Reads the text of a key set; throws when it is none. */
export function parseKeySet(text: string): JSONWebKeySet {
  const keySet: unknown = JSON.parse(text);
  if (!isKeySet(keySet)) throw new Error('What stands where the keys should be is no key set.');
  return keySet;
}

/** Finds keys in a key set; what is secret in it is no key. */
export function findIn({ keys }: JSONWebKeySet): FindKey {
  return createLocalJWKSet({ keys: keys.filter(({ kty }) => kty !== 'oct') });
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
