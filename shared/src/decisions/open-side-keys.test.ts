import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keysOf, makeSigner, NOW, PERMIT, REQUEST } from '../../fixtures/fixture-decisions.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../fixtures/fixture-issuer.ts';
import type { FindKey } from '../identity/read-keys.ts';
import { signDecision } from './decision.ts';
import { openSideKeys } from './open-side-keys.ts';
import { publishKey } from './publish-key.ts';
import type { SigningKey } from './signing-key.ts';
import { verifyDecision } from './verify-decision.ts';

const DAY_MS = 86_400_000;
let folder: string;
let source: FixtureIssuer;
let old: SigningKey;
let next: SigningKey;
let now: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-keys-'));
  [source, old, next] = await Promise.all([
    openFixtureIssuer(),
    makeSigner('agreements', 'key-old'),
    makeSigner('agreements', 'key-new'),
  ]);
  now = NOW;
  publish(old);
});
afterEach(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

const jwks = (...keys: readonly SigningKey[]) => JSON.stringify({ keys: keys.map((key) => key.publicJwk) });
const publish = (...keys: readonly SigningKey[]) => {
  source.answerBy({ status: 200, body: jwks(...keys) });
};
const goDown = () => {
  source.answerBy({ status: 503, body: '' });
};
const open = (location = source.keysUrl) =>
  openSideKeys({ side: 'agreements', location, copies: folder, now: () => now });

async function codeBy(findKey: FindKey, key = old): Promise<string | null> {
  const text = await signDecision(key, PERMIT, { id: 'd-1', now });
  const verdict = await verifyDecision(text, REQUEST, { findKey, now });
  return verdict.ok ? null : verdict.code;
}

it('keys are read from an address or from a file', async () => {
  expect(await codeBy(open())).toBeNull();
  const file = join(folder, 'public.json');
  await writeFile(file, jwks(old));
  expect(await codeBy(open(file))).toBeNull();
});

it('on rotation the old and the new key hold while both are published, and then the new one alone', async () => {
  const keys = open();
  expect([await codeBy(keys), await codeBy(keys, next)]).toEqual([null, 'KEY_UNKNOWN']);
  now += 31_000;
  publish(next, old);
  expect([await codeBy(keys, next), await codeBy(keys)]).toEqual([null, null]);
  now += 600_000;
  publish(next);
  expect([await codeBy(keys, next), await codeBy(keys)]).toEqual([null, 'KEY_UNKNOWN']);
});

it('with the source down, a program that starts uses the copy of the last day, and no older one', async () => {
  await codeBy(open());
  goDown();
  now += DAY_MS - 1;
  expect(await codeBy(open())).toBeNull();
  now += 1;
  expect(await codeBy(open())).toBe('KEYS_UNAVAILABLE');
});

it('with the source down and no copy, every decision is refused', async () => {
  goDown();
  expect(await codeBy(open())).toBe('KEYS_UNAVAILABLE');
});

it.each(['', '{}', '{"readAt": 1}', '{"readAt": 99999999999999, "keys": []}'])(
  'a copy that is damaged is none: %s',
  async (text) => {
    goDown();
    await writeFile(join(folder, 'agreements.json'), text);
    expect(await codeBy(open())).toBe('KEYS_UNAVAILABLE');
  },
);

it('a key that the source withdraws is gone from the copy too', async () => {
  await codeBy(open());
  publish(next);
  await codeBy(open());
  goDown();
  expect([await codeBy(open()), await codeBy(open(), next)]).toEqual(['KEY_UNKNOWN', null]);
});

it('a key of another kind under the name of a known one is no key', async () => {
  const others = [
    { kty: 'oct', kid: 'key-old', k: 'c2VjcmV0' },
    { ...source.key().publicJwk, kid: 'key-old' },
  ];
  source.answerBy({ status: 200, body: JSON.stringify({ keys: others }) });
  expect(await codeBy(open())).toBe('KEY_UNKNOWN');
});

it('a key that is published stands first, and the one before it stays', async () => {
  const file = join(folder, 'published.json');
  const third = await makeSigner('agreements', 'key-third');
  for (const key of [old, old, next, third]) await publishKey(file, key.publicJwk);
  expect(await readFile(file, 'utf8')).toBe(jwks(third, next));
  expect(await codeBy(open(file), next)).toBeNull();
  expect(await codeBy(keysOf(third), third)).toBeNull();
});
