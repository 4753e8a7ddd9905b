import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet, JWK } from 'jose';
import { fail } from '../errors.ts';
import { findIn, parseKeySet, type FindKey } from '../identity/read-keys.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Keeps a public key among those by which the log is verified, beside every one before it, for as long as the log is
 * kept. A file that cannot be read, or that has another key under the same kid, is SETTINGS_INVALID and left as it is.
 */
export async function keepAuditKey(file: string, key: JWK): Promise<void> {
  const { keys } = (await readAuditKeys(file)) ?? { keys: [] };
  const same = keys.find(({ kid }) => kid === key.kid);
  if (same !== undefined && same.x === key.x) return;
  if (same !== undefined)
    fail('SETTINGS_INVALID', `${file} has another key by the same kid: give the new key a kid of its own.`);
  await writeWhole(file, JSON.stringify({ keys: [key, ...keys] }));
}

/** The keys by which the log is verified; SETTINGS_INVALID where there are none. */
export async function openAuditKeys(file: string): Promise<FindKey> {
  const keySet = await readAuditKeys(file);
  return keySet === null
    ? fail(
        'SETTINGS_INVALID',
        `There are no public keys in ${file}: name the file that the program which seals the log keeps them in.`,
      )
    : findIn(keySet);
}

async function readAuditKeys(file: string): Promise<JSONWebKeySet | null> {
  try {
    return parseKeySet(await readFile(file, 'utf8'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return fail(
      'SETTINGS_INVALID',
      `${file} cannot be used, expected the public keys (JWKS) by which the log of disclosures is verified.`,
    );
  }
}
