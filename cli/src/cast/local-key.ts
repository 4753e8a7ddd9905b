import { importJWK, type CryptoKey, type JWK } from 'jose';
import { readFile } from 'node:fs/promises';
import { fail } from '@samspill/shared/errors';
import { makeKeyFile } from '@samspill/shared/make-key-file';

export const LOCAL_ALGORITHM = 'ES256';

/** The key that the local issuer signs with, and the half of it that may be known. */
export interface LocalKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Reads the key of the local issuer, or makes it: a file that its owner alone can read. Of two who make it at once one wins. */
export async function openLocalKey(file: string): Promise<LocalKey> {
  const jwk = await readKey(file);
  const { kid = '', kty = '', crv = '', x = '', y = '' } = jwk;
  const privateKey = await importJWK(jwk, LOCAL_ALGORITHM).catch(() => damaged(file));
  if (privateKey instanceof Uint8Array) return damaged(file);
  return { kid, privateKey, publicJwk: { kid, kty, crv, x, y, alg: LOCAL_ALGORITHM, use: 'sig' } };
}

async function readKey(file: string): Promise<JWK> {
  const known = await readFile(file, 'utf8').catch(() => null);
  const text = known ?? (await makeKeyFile(file, LOCAL_ALGORITHM));
  try {
    return JSON.parse(text) as JWK;
  } catch {
    return damaged(file);
  }
}

function damaged(file: string): never {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return fail(
    'SETTINGS_INVALID',
    `The local issuer's key ${name} cannot be used: remove it, and start again.`,
  );
}
