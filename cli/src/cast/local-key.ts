import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '@samspill/shared/errors';

export const LOCAL_ALGORITHM = 'ES256';

/** The key that the local issuer signs with, and the half of it that may be known. */
export interface LocalKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Reads the key of the local issuer, or makes it: a file that its owner alone can read. Of two who make it at once one wins. */
export async function openLocalKey(file: string): Promise<LocalKey> {
  const jwk = (await readKey(file)) ?? (await makeKey(file));
  const { kid = '', kty = '', crv = '', x = '', y = '' } = jwk;
  const privateKey = await importJWK(jwk, LOCAL_ALGORITHM).catch(() => damaged(file));
  if (privateKey instanceof Uint8Array) return damaged(file);
  return { kid, privateKey, publicJwk: { kid, kty, crv, x, y, alg: LOCAL_ALGORITHM, use: 'sig' } };
}

/** Writes a file so that nobody ever sees half of it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

async function readKey(file: string): Promise<JWK | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as JWK;
  } catch {
    return damaged(file);
  }
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID() };
  const draft = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, JSON.stringify(jwk), { mode: 0o600 });
  try {
    await link(draft, file);
    return jwk;
  } catch {
    return (await readKey(file)) ?? damaged(file);
  } finally {
    await rm(draft, { force: true });
  }
}

function damaged(file: string): never {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return fail(
    'SETTINGS_INVALID',
    `The local issuer's key ${name} cannot be used: remove it, and start again.`,
  );
}
