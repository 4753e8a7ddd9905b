import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSigner } from '../../fixtures/fixture-decisions.ts';
import { keepAuditKey, openAuditKeys } from './audit-keys.ts';
import { readSeal, SEAL_TYPES, signSeal } from './seal.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-audit-'));
  file = join(folder, 'keys', 'labour-audit.json');
});
afterEach(() => rm(folder, { recursive: true }));

it('a key is kept beside every one before it, so that old seals still verify', async () => {
  const keys = await Promise.all(['1', '2', '3'].map((kid) => makeSigner('labour', kid)));
  for (const { publicJwk } of [...keys, ...keys]) await keepAuditKey(file, publicJwk);
  const findKey = await openAuditKeys(file);
  for (const signer of keys) {
    const text = await signSeal(signer, SEAL_TYPES.BLOCK, { number: '1', hash: 'a', purgedAt: null });
    expect(await readSeal(text, SEAL_TYPES.BLOCK, findKey)).toMatchObject({
      ok: true,
      value: { kid: signer.kid },
    });
  }
});

it('another key by the same kid is refused, and so is a file that holds no keys; neither is written over', async () => {
  const [one, other] = await Promise.all([makeSigner('labour', '1'), makeSigner('labour', '1')]);
  await keepAuditKey(file, one.publicJwk);
  const before = await readFile(file, 'utf8');
  await expect(keepAuditKey(file, other.publicJwk)).rejects.toMatchObject({
    code: 'SETTINGS_INVALID',
    message: `${file} has another key by the same kid: give the new key a kid of its own.`,
  });
  expect(await readFile(file, 'utf8')).toBe(before);
  await writeFile(file, 'not keys');
  await expect(keepAuditKey(file, one.publicJwk)).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
  expect(await readFile(file, 'utf8')).toBe('not keys');
});

it('where there are no keys the sentence says what to do', async () => {
  await expect(openAuditKeys(file)).rejects.toMatchObject({
    code: 'SETTINGS_INVALID',
    message: `There are no public keys in ${file}: name the file that the program which seals the log keeps them in.`,
  });
});
