import { afterEach, beforeEach, expect, it } from 'vitest';
import { entraIssuer, identityFile, openFixtureIdentity, PERSON } from '../../fixtures/fixture-identity.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../fixtures/fixture-issuer.ts';
import type { Identity } from './identity.ts';

const MINUTE = 60;
const clock = { seconds: 0 };
let issuer: FixtureIssuer;
let identity: Identity;
beforeEach(async () => {
  clock.seconds = 0;
  issuer = await openFixtureIssuer();
  identity = openFixtureIdentity(identityFile([entraIssuer(issuer.keysUrl)]), clock);
});
afterEach(() => issuer.close());

const LONG: typeof PERSON = { ...PERSON, exp: 1_000_000 };

async function come(signing = {}): Promise<string> {
  const authorization = `Bearer ${await issuer.sign(LONG, signing)}`;
  return identity.viewerOf(authorization).then(
    () => 'taken',
    (fault: unknown) => String((fault as { readonly code?: unknown }).code),
  );
}

it('keys are read at the first token, once for all that come together, and kept', async () => {
  expect(issuer.asked()).toBe(0);
  expect(await Promise.all([come(), come(), come()])).toEqual(['taken', 'taken', 'taken']);
  clock.seconds = 9 * MINUTE;
  expect(await come()).toBe('taken');
  expect(issuer.asked()).toBe(1);
});

it('keys that are ten minutes old are read again', async () => {
  await come();
  clock.seconds = 10 * MINUTE;
  expect([await come(), await come(), issuer.asked()]).toEqual(['taken', 'taken', 2]);
});

it('a key that was rotated in is found when it is first met', async () => {
  await come();
  clock.seconds = 31;
  await issuer.rotate();
  expect([await come(), issuer.asked()]).toEqual(['taken', 2]);
});

it('a key that was withdrawn is refused once the keys have been read again', async () => {
  const before = `Bearer ${await issuer.sign(LONG)}`;
  await come();
  await issuer.rotate();
  clock.seconds = 10 * MINUTE;
  await expect(identity.viewerOf(before)).rejects.toMatchObject({ code: 'TOKEN_KEY_UNKNOWN' });
});

it('a flood of keys that nobody knows asks the issuer twice a minute at most', async () => {
  await come();
  for (let second = 1; second <= 120; second += 1) {
    clock.seconds = second;
    const codes = await Promise.all([come({ kid: `invented-${second}` }), come({ kid: `made-${second}` })]);
    expect(codes).toEqual(['TOKEN_KEY_UNKNOWN', 'TOKEN_KEY_UNKNOWN']);
  }
  expect(issuer.asked()).toBe(1 + 4);
  expect(await come()).toBe('taken');
});

it('an outage of the issuer is outlived for a day with the keys that are known', async () => {
  await come();
  issuer.answerBy({ status: 503, body: '' });
  for (const seconds of [10 * MINUTE, 11 * MINUTE, 86_399]) {
    clock.seconds = seconds;
    expect(await come()).toBe('taken');
  }
  clock.seconds = 86_400;
  expect(await come()).toBe('TOKEN_KEYS_UNAVAILABLE');
  issuer.answerBy();
  clock.seconds += 5;
  expect(await come()).toBe('taken');
});

it('an outage from the start refuses as no fault of the client, and tries every five seconds', async () => {
  issuer.answerBy({ status: 500, body: 'down' });
  for (const seconds of [0, 1, 4, 5, 9]) {
    clock.seconds = seconds;
    expect(await come()).toBe('TOKEN_KEYS_UNAVAILABLE');
  }
  expect(issuer.asked()).toBe(2);
});

it('a new key that cannot be read for an outage is no fault of the client either', async () => {
  await come();
  await issuer.rotate();
  issuer.answerBy({ status: 500, body: 'down' });
  clock.seconds = 31;
  expect(await come()).toBe('TOKEN_KEYS_UNAVAILABLE');
});

it.each(['', '[]', '{"keys": 1}', '{"keys": [1]}', '<html>'])('"%s" is no key set', async (body) => {
  issuer.answerBy({ status: 200, body });
  expect(await come()).toBe('TOKEN_KEYS_UNAVAILABLE');
});

it('a secret among the published keys is no key', async () => {
  const secret = { kty: 'oct', kid: 'key-1', k: 'c2VjcmV0' };
  issuer.answerBy({ status: 200, body: JSON.stringify({ keys: [secret] }) });
  expect(await come()).toBe('TOKEN_KEY_UNKNOWN');
});

it('keys are not fetched from where the issuer points on to', async () => {
  const other = await openFixtureIssuer();
  issuer.answerBy({ status: 302, body: '', location: other.keysUrl });
  expect([await come(), other.asked()]).toEqual(['TOKEN_KEYS_UNAVAILABLE', 0]);
  await other.close();
});
