import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entraIssuer,
  identityFile,
  ISSUED,
  openFixtureIdentity,
  PERSON,
} from '../../fixtures/fixture-identity.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../fixtures/fixture-issuer.ts';
import type { Identity } from './identity.ts';

const clock = { seconds: 1_000 };
let issuer: FixtureIssuer;
let stranger: FixtureIssuer;
let identity: Identity;
beforeAll(async () => {
  [issuer, stranger] = await Promise.all([openFixtureIssuer(), openFixtureIssuer()]);
  identity = openFixtureIdentity(identityFile([entraIssuer(issuer.keysUrl)]), clock);
});
afterAll(() => Promise.all([issuer.close(), stranger.close()]));

const bearer = async (claims: object, signing = {}) => `Bearer ${await issuer.sign({ ...claims }, signing)}`;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The code that a header is refused with; null when it is taken. */
async function refusalOf(authorization: string, seconds = 1_000): Promise<unknown> {
  clock.seconds = seconds;
  return identity.viewerOf(authorization).then(
    () => null,
    (fault: unknown) => (fault as { readonly code?: unknown }).code,
  );
}

describe('a token', () => {
  it('that is good names a viewer, and no token the anonymous one', async () => {
    clock.seconds = 1_000;
    expect(await identity.viewerOf(undefined)).toBeNull();
    expect(await identity.viewerOf(await bearer(PERSON))).toEqual({
      kind: 'PERSON',
      issuer: 'vestland',
      subject: 'person-1',
      organisationNumber: '821311632',
      supplierNumber: null,
      grants: [],
      scopes: ['access'],
    });
    expect(await identity.viewerOf((await bearer(PERSON)).replace('Bearer', 'bearer'))).not.toBeNull();
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer a.b',
    'Bearer a.b.c',
    'Bearer a.b.c.d.e',
    `Bearer ${part({ alg: 'ES256' })}.${part([])}.x`,
    `Bearer ${part({})}.${part(ISSUED)}.x`,
  ])('that cannot be read is malformed: "%s"', async (authorization) => {
    expect(await refusalOf(authorization)).toBe('TOKEN_MALFORMED');
  });

  it('that is too long is not read', async () => {
    expect(await refusalOf(await bearer({ ...PERSON, groups: 'x'.repeat(20_000) }))).toBe('TOKEN_TOO_LONG');
  });

  it('of an issuer that is not in the file is refused before any key is sought', async () => {
    const before = issuer.asked();
    expect(await refusalOf(await bearer({ ...PERSON, iss: 'https://other.example' }))).toBe(
      'TOKEN_ISSUER_UNKNOWN',
    );
    const { iss: _none, ...withoutIssuer } = PERSON;
    expect(await refusalOf(await bearer(withoutIssuer))).toBe('TOKEN_ISSUER_UNKNOWN');
    expect(issuer.asked()).toBe(before);
  });

  it.each(['samspill', 'api://samspill', ['other', 'samspill']])('for %j is taken', async (aud) => {
    expect(await refusalOf(await bearer({ ...PERSON, aud }))).toBeNull();
  });

  it.each(['other', ['other', 'another'], undefined, ''])('for %j is refused', async (aud) => {
    expect(await refusalOf(await bearer({ ...PERSON, aud }))).toBe('TOKEN_AUDIENCE_WRONG');
  });
});

describe('the time of a token', () => {
  it.each([
    [2_001, null],
    [2_002, 'TOKEN_EXPIRED'],
    [9_999, 'TOKEN_EXPIRED'],
  ])('that ends at 2000 s, at %i s: %s', async (seconds, code) => {
    expect(await refusalOf(await bearer(PERSON), seconds)).toBe(code);
  });

  it.each([
    [1_498, null],
    [1_497, 'TOKEN_NOT_YET_VALID'],
  ])('that begins at 1500 s, at %i s: %s', async (seconds, code) => {
    expect(await refusalOf(await bearer({ ...PERSON, nbf: 1_500 }), seconds)).toBe(code);
  });

  it('has an end', async () => {
    const { exp: _none, ...endless } = PERSON;
    expect(await refusalOf(await bearer(endless))).toBe('TOKEN_CLAIMS_WRONG');
  });
});

describe('the signature of a token', () => {
  it('is by a key of its issuer: another under the same name is none', async () => {
    expect(await refusalOf(await bearer(PERSON, { by: stranger }))).toBe('TOKEN_SIGNATURE_WRONG');
  });

  it('covers all that the token says', async () => {
    const [header, , signature] = (await issuer.sign(PERSON)).split('.');
    const changed = part({ ...PERSON, oid: 'person-2' });
    expect(await refusalOf(`Bearer ${header}.${changed}.${signature}`)).toBe('TOKEN_SIGNATURE_WRONG');
  });

  it('is never left out', async () => {
    expect(await refusalOf(`Bearer ${part({ alg: 'none' })}.${part(PERSON)}.`)).toBe(
      'TOKEN_ALGORITHM_REFUSED',
    );
    const [header, payload] = (await issuer.sign(PERSON)).split('.');
    expect(await refusalOf(`Bearer ${header}.${payload}.`)).toBe('TOKEN_SIGNATURE_WRONG');
  });

  it('is never by a secret: what is public would do as one', async () => {
    const signed = `${part({ alg: 'HS256', kid: issuer.key().kid })}.${part(PERSON)}`;
    const secret = JSON.stringify(issuer.key().publicJwk);
    const signature = createHmac('sha256', secret).update(signed).digest('base64url');
    expect(await refusalOf(`Bearer ${signed}.${signature}`)).toBe('TOKEN_ALGORITHM_REFUSED');
  });

  it('is in a way that the issuer is known to sign, not in another that would do', async () => {
    const strict = openFixtureIdentity(
      identityFile([{ ...entraIssuer(issuer.keysUrl), algorithms: ['RS256'] }]),
      clock,
    );
    await expect(strict.viewerOf(await bearer(PERSON))).rejects.toMatchObject({
      code: 'TOKEN_ALGORITHM_REFUSED',
    });
  });

  it('with an extension that has to be understood is refused', async () => {
    const header = part({ alg: 'ES256', kid: issuer.key().kid, crit: ['other'], other: true });
    expect(await refusalOf(`Bearer ${header}.${part(PERSON)}.eA`)).toBe('TOKEN_MALFORMED');
  });
});

it('no refusal says anything of the token', async () => {
  const token = await issuer.sign({ ...PERSON, oid: 'told-to-nobody', aud: 'told-to-nobody' });
  const fault: unknown = await identity.viewerOf(`Bearer ${token}`).catch((caught: unknown) => caught);
  expect(JSON.stringify(fault)).not.toMatch(/told-to-nobody|issuer\.example|eyJ/);
});
