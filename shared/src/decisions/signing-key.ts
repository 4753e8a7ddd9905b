import { importJWK, type JWK } from 'jose';
import { readFile } from 'node:fs/promises';
import { fail } from '../errors.ts';
import { makeKeyFile } from '../make-key-file.ts';
import type { Signer } from './sign-statement.ts';
import { STATEMENT_ALGORITHM, type Side } from './statement.ts';

/** A signer with the half of its key that the others may know. */
export interface SigningKey extends Signer {
  readonly publicJwk: JWK;
}

export interface SigningKeyOptions {
  readonly side: Side;
  /** The private key as a JWK, readable by its owner alone. */
  readonly file: string;
  readonly nodeEnv: string;
}

/** Opens the key that a side signs with. Where there is none one is made, except in production: there SETTINGS_INVALID says so. */
export async function openSigningKey({ side, file, nodeEnv }: SigningKeyOptions): Promise<SigningKey> {
  const name = `${side.toUpperCase()}_SIGNING_KEY`;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null && nodeEnv === 'production') {
    fail(
      'SETTINGS_INVALID',
      `${name} names a file that cannot be read: put the private key of the subgraph ${side} there.`,
    );
  }
  const jwk = parsed(text ?? (await makeKeyFile(file, STATEMENT_ALGORITHM)));
  const { kid, kty, crv, x, d } = jwk ?? {};
  const isPrivate = kty === 'OKP' && crv === 'Ed25519' && Boolean(kid && x && d);
  const privateKey = isPrivate && jwk ? await importJWK(jwk, STATEMENT_ALGORITHM).catch(() => null) : null;
  if (privateKey === null || privateKey instanceof Uint8Array || !kid || !x) {
    return fail(
      'SETTINGS_INVALID',
      `${name} names a file that cannot be used, expected a private Ed25519 key as a JWK with a kid.`,
    );
  }
  const publicJwk = { kid, kty: 'OKP', crv: 'Ed25519', x, alg: STATEMENT_ALGORITHM, use: 'sig' };
  return { side, kid, privateKey, publicJwk };
}

function parsed(text: string): JWK | null {
  try {
    return JSON.parse(text) as JWK | null;
  } catch {
    return null;
  }
}
