import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ALTINN_NOW,
  ALTINN_NUMBER,
  ALTINN_SECONDS,
  ALTINN_SETTINGS,
  altinnClaims,
} from '../../fixtures/fixture-altinn.ts';
import { openFixtureIssuer, type FixtureIssuer, type Signing } from '../../fixtures/fixture-issuer.ts';
import { pseudonymOf } from '../people/pseudonym-of.ts';
import { createAltinnReader, type AltinnReader } from './altinn-reader.ts';

const pseudonymKey = 'a key of thirty-two characters!!!';
const clock = { now: ALTINN_NOW };
let issuer: FixtureIssuer;
let stranger: FixtureIssuer;
let read: AltinnReader;
beforeAll(async () => {
  [issuer, stranger] = await Promise.all([openFixtureIssuer(), openFixtureIssuer()]);
  const settings = { ...ALTINN_SETTINGS, altinnKeys: issuer.keysUrl, pseudonymKey };
  const made = createAltinnReader({ ...settings, now: () => clock.now });
  if (made === null) throw new Error('The settings name an issuer.');
  read = made;
});
afterAll(() => Promise.all([issuer.close(), stranger.close()]));

/** The code with which claims are refused, signed by the issuer unless another is named; null when they are believed. */
async function codeOf(claims: JWTPayload, signing?: Signing): Promise<string | null> {
  const verdict = await read(await issuer.sign(claims, signing));
  return verdict.ok ? null : verdict.code;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('a consent is read as Altinn documents it, and the person by the pseudonym alone', async () => {
  const verdict = await read(await issuer.sign(altinnClaims()));
  expect(verdict).toEqual({
    ok: true,
    value: {
      reference: '93413201-b7e8-4ec3-a899-580fc02c6aeb',
      subject: pseudonymOf(ALTINN_NUMBER, pseudonymKey),
      receiver: '821311632',
      consentedAt: Date.parse('2026-12-01T09:30:00.409Z'),
      validTo: Date.parse('2027-05-31T22:00:00Z'),
      resources: ['samspill-nav-oppfolging'],
      guardian: null,
    },
  });
  expect(JSON.stringify(verdict)).not.toContain(ALTINN_NUMBER);
});

it.each([
  ['foreldreansvar', 'PARENT'],
  ['verge', 'APPOINTED_GUARDIAN'],
])('who has consented for another is said beside the right: %s', async (samtykkegiver, guardian) => {
  const verdict = await read(await issuer.sign(altinnClaims({ metadata: { samtykkegiver } })));
  expect(verdict).toMatchObject({ ok: true, value: { guardian } });
});

describe('an attack by a token is refused:', () => {
  it('of another issuer', async () => {
    expect(await codeOf({ ...altinnClaims(), iss: 'https://other.example/' })).toBe('TOKEN_ISSUER_UNKNOWN');
  });

  it("signed by another under the issuer's name", async () => {
    expect(await codeOf(altinnClaims(), { by: stranger })).toBe('TOKEN_SIGNATURE_WRONG');
  });

  it('signed in no way (alg none)', async () => {
    const verdict = await read(`${part({ alg: 'none' })}.${part(altinnClaims())}.`);
    expect(verdict).toEqual({ ok: false, code: 'TOKEN_ALGORITHM_REFUSED' });
  });

  it('for another audience', async () => {
    expect(await codeOf({ ...altinnClaims(), aud: 'https://other.example' })).toBe('TOKEN_AUDIENCE_WRONG');
    const { aud: _none, ...forNobody } = altinnClaims();
    expect(await codeOf(forNobody)).toBe('TOKEN_AUDIENCE_WRONG');
  });

  it('that has expired, or never does', async () => {
    expect(await codeOf({ ...altinnClaims(), exp: ALTINN_SECONDS - 3 })).toBe('TOKEN_EXPIRED');
    const { exp: _none, ...endless } = altinnClaims();
    expect(await codeOf(endless)).toBe('TOKEN_CLAIMS_WRONG');
  });

  it('tampered with', async () => {
    const [header, , signature] = (await issuer.sign(altinnClaims())).split('.');
    const widened = part(altinnClaims({ resources: ['samspill-nav-innsatsgruppe'] }));
    expect(await read(`${header}.${widened}.${signature}`)).toEqual({
      ok: false,
      code: 'TOKEN_SIGNATURE_WRONG',
    });
  });

  it('of a number that is not synthetic, which stands in no answer', async () => {
    const real = '14030950000';
    const verdict = await read(await issuer.sign(altinnClaims({ number: real })));
    expect(verdict).toEqual({ ok: false, code: 'TOKEN_PERSON_REFUSED' });
  });

  it('fetched by another than the one that the consent was given to', async () => {
    const { consumer } = altinnClaims({ to: '889640782' });
    expect(await codeOf({ ...altinnClaims(), consumer })).toBe('TOKEN_CLAIMS_WRONG');
  });

  it('signed by a key that the issuer does not publish', async () => {
    expect(await codeOf(altinnClaims(), { kid: 'key-9' })).toBe('TOKEN_KEY_UNKNOWN');
  });

  it.each(['', 'a', 'a.b.c', `${'a'.repeat(20_000)}.b.c`])('that is none (%#)', async (token) => {
    const verdict = await read(token);
    expect(verdict).toEqual({ ok: false, code: token.length > 9 ? 'TOKEN_TOO_LONG' : 'TOKEN_MALFORMED' });
  });
});

const [consent] = altinnClaims()['authorization_details'] as readonly object[];
it.each<[string, object]>([
  ['no consent', { authorization_details: undefined }],
  ['an empty list', { authorization_details: [] }],
  ['two consents', { authorization_details: [consent, consent] }],
  ['another type', { authorization_details: [{ ...consent, type: 'urn:altinn:systemuser' }] }],
  ['no id', { authorization_details: [{ ...consent, id: '1' }] }],
  [
    'an organisation that consents',
    altinnClaims({ from: 'urn:altinn:organization:identifier-no:310000003' }),
  ],
  ['a number that is none', altinnClaims({ to: '821311633' })],
  ['a time that is none', altinnClaims({ validTo: 'tomorrow' })],
  ['no right', altinnClaims({ resources: [] })],
  ['a giver of another word', altinnClaims({ metadata: { samtykkegiver: 'nabo' } })],
  ['a giver from the prototype', altinnClaims({ metadata: { samtykkegiver: 'toString' } })],
])('a token with %s is not in the form', async (_what, claims) => {
  expect(await codeOf({ ...altinnClaims(), ...claims })).toBe('TOKEN_CLAIMS_WRONG');
});

it('the token of a program that signs in is no consent, since nothing is consented to in it', async () => {
  const { authorization_details: _none, ...signIn } = altinnClaims();
  expect(await codeOf(signIn)).toBe('TOKEN_CLAIMS_WRONG');
});

it('nothing is believed while the keys cannot be read, and that is no fault of the token', async () => {
  const settings = { ...ALTINN_SETTINGS, altinnKeys: 'file:///nowhere/keys.json', pseudonymKey };
  let told = 0;
  const without = createAltinnReader({ ...settings, onKeysUnavailable: () => (told += 1) });
  expect(await without?.(await issuer.sign(altinnClaims()))).toEqual({
    ok: false,
    code: 'TOKEN_KEYS_UNAVAILABLE',
  });
  expect(told).toBe(1);
});

it('without an issuer in the settings there is no reader, and half of the settings are refused', () => {
  const settings = { ...ALTINN_SETTINGS, altinnKeys: issuer.keysUrl, pseudonymKey };
  expect(createAltinnReader({ ...settings, altinnIssuer: '' })).toBeNull();
  for (const name of ['altinnKeys', 'altinnAudience', 'pseudonymKey'] as const) {
    expect(() => createAltinnReader({ ...settings, [name]: '' })).toThrow('AGREEMENTS_ALTINN_ISSUER is set');
  }
});
