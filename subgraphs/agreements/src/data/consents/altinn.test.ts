import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAltinnReader, type AltinnReader } from '@samspill/shared/consents/altinn-reader';
import type { Viewer } from '@samspill/shared/access/viewer';
import { cast } from '../../../../../test/support/cast.ts';
import {
  citizen,
  CONSENT_NOW,
  numberOf,
  openConsents,
  PSEUDONYM_KEY,
  type ConsentPersonName,
  type OpenConsents,
} from '../../../../../test/support/open-consents.ts';
import {
  ALTINN_SETTINGS,
  altinnClaims,
  type AltinnChange,
} from '../../../../../shared/fixtures/fixture-altinn.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../../../../shared/fixtures/fixture-issuer.ts';
import type { ConsentOutcomeRow } from './perform-consent-write.ts';

let desk: OpenConsents;
let issuer: FixtureIssuer;
let reader: AltinnReader | null;
beforeAll(async () => {
  [desk, issuer] = await Promise.all([openConsents(), openFixtureIssuer()]);
  const settings = { ...ALTINN_SETTINGS, altinnKeys: issuer.keysUrl, pseudonymKey: PSEUDONYM_KEY };
  reader = createAltinnReader({ ...settings, now: () => CONSENT_NOW });
});
afterAll(() => Promise.all([desk.close(), issuer.close()]));

const COUNTY = cast('follow-up-counsellor');
const NAV = cast('nav-youth-team');

interface Recording extends AltinnChange {
  readonly person?: ConsentPersonName;
  readonly viewer?: Viewer;
  readonly claims?: Readonly<Record<string, unknown>>;
}

let nextId = '';
beforeEach(() => {
  nextId = randomUUID();
});

/** Records a consent of the youth to the county, as its counsellor, unless something else is said. */
async function record(change: Recording = {}): Promise<ConsentOutcomeRow> {
  const { person = 'youth', viewer = COUNTY, claims, ...said } = change;
  const to = COUNTY.organisationNumber ?? '';
  const token = await issuer.sign({
    ...altinnClaims({ id: nextId, to, number: numberOf(person), ...said }),
    ...claims,
  });
  return desk.steps(viewer, reader).recordAltinnConsent(token);
}
async function codeOf(change: Recording): Promise<string | null> {
  const done = await record(change);
  return done.__typename === 'ConsentRefused' ? done.code : null;
}
async function idOf(change: Recording = {}): Promise<string> {
  const done = await record(change);
  if (done.__typename === 'ConsentRefused') throw new Error(JSON.stringify(done));
  return done.consentId;
}
const rowOf = async (id: string, person: ConsentPersonName = 'youth') => {
  const [row] = await desk.permitted([person], (query) =>
    query<Readonly<Record<string, unknown>>>('SELECT * FROM consent WHERE id = $1', [id]),
  );
  return row;
};
const GUARDIAN = { metadata: { samtykkegiver: 'foreldreansvar' } } as const;

describe('a consent of Altinn', () => {
  it('counts for the organisation that it was given to alone, for what its resource stands for, until Altinn says', async () => {
    const id = await idOf();
    expect((await desk.factsOf('youth')).find((one) => one.id === id)).toEqual({
      id,
      categories: ['MEASURES', 'MENTOR'],
      purposes: ['FOLLOW_UP_OF_YOUNG_PEOPLE'],
      receiver: COUNTY.organisationNumber,
      givenAt: Date.parse('2026-12-01T09:30:00.409Z'),
      expiresAt: Date.parse('2027-05-31T22:00:00Z'),
      withdrawnAt: null,
    });
    expect(await rowOf(id)).toMatchObject({ source: 'ALTINN', altinn_reference: nextId, minor: true });
  });

  it('is recorded once, in whichever token it comes', async () => {
    const id = await idOf();
    expect(await idOf()).toBe(id);
    expect(await idOf({ claims: { jti: 'token-2', exp: CONSENT_NOW / 1_000 + 600 } })).toBe(id);
  });

  it('that is sent twice at one time is recorded once', async () => {
    const [one, other] = await Promise.all([idOf(), idOf()]);
    expect(one).toBe(other);
  });

  it('that the person has withdrawn here is not revived by its token', async () => {
    const id = await idOf();
    await desk.steps(citizen('youth')).withdrawConsent({ key: randomUUID(), id });
    expect(await idOf()).toBe(id);
    expect((await desk.factsOf('youth')).find((one) => one.id === id)).toMatchObject({
      categories: [],
      withdrawnAt: CONSENT_NOW,
    });
  });

  it('that was given when the text was another is about no more than that text', async () => {
    const id = await idOf({ consented: '2026-02-01T09:00:00+01:00' });
    expect(await rowOf(id)).toMatchObject({ text_version: 1, categories: ['MEASURES'] });
  });
});

describe('a child under 16', () => {
  it('has a guardian who consents, until the birthday at the latest', async () => {
    const id = await idOf({ ...GUARDIAN, person: 'child', validTo: '2028-12-31T22:00:00Z' });
    expect(await rowOf(id, 'child')).toMatchObject({
      given_by: 'GUARDIAN',
      guardian: 'PARENT',
      minor: true,
      expires_at: new Date('2028-05-19T22:00:00Z'),
    });
  });

  it('cannot consent alone, and who is 16 or older cannot be consented for', async () => {
    expect(await codeOf({ person: 'child' })).toBe('UNDER_AGE');
    expect(await codeOf({ ...GUARDIAN })).toBe('GUARDIAN_REFUSED');
  });

  it('withdraws what a guardian has consented to', async () => {
    const id = await idOf({ ...GUARDIAN, person: 'child' });
    const done = await desk.steps(citizen('child')).withdrawConsent({ key: randomUUID(), id });
    expect(done).toEqual({ __typename: 'ConsentChanged', consentId: id });
  });
});

describe('a consent of Altinn is refused', () => {
  it.each<[string, Recording]>([
    ['NOT_SIGNED_IN', { viewer: null }],
    ['RECEIVER_NEEDED', { viewer: citizen('youth') }],
    ['RECEIVER_REFUSED', { viewer: cast('follow-up-counsellor', { county: '50' }) }],
    ['RECEIVER_REFUSED', { viewer: cast('employer'), to: cast('employer').organisationNumber ?? '' }],
    ['RECEIVER_REFUSED', { viewer: NAV, to: NAV.organisationNumber ?? '' }],
    ['RECEIVER_REFUSED', { resources: ['samspill-fylke-kompetanse'] }],
    ['RESOURCE_UNKNOWN', { resources: ['another-resource'] }],
    ['RESOURCE_UNKNOWN', { resources: ['toString'] }],
    ['RESOURCE_UNKNOWN', { resources: ['samspill-nav-oppfolging', 'samspill-nav-innsatsgruppe'] }],
    ['EXPIRED', { validTo: '2026-12-01T10:00:00Z' }],
    ['TOKEN_NOT_YET_VALID', { consented: '2026-12-01T10:00:03Z' }],
    ['UNKNOWN_TEXT', { consented: '2023-12-31T12:00:00Z' }],
    ['TOKEN_ISSUER_UNKNOWN', { claims: { iss: 'https://other.example/' } }],
    ['TOKEN_AUDIENCE_WRONG', { claims: { aud: 'https://other.example' } }],
    ['TOKEN_EXPIRED', { claims: { exp: CONSENT_NOW / 1_000 - 60 } }],
    ['TOKEN_PERSON_REFUSED', { number: '14030950000' }],
  ])('with %s (%#)', async (code, change) => {
    expect(await codeOf(change)).toBe(code);
  });

  it('of who is protected exactly as of who is not there', async () => {
    const nobody = await record({ number: numberOf('youth').replace(/^\d\d/, '15') });
    expect(await record({ person: 'hidden' })).toEqual(nobody);
    expect(nobody).toMatchObject({ code: 'UNKNOWN_PERSON' });
  });

  it('of one person under the id of another', async () => {
    await idOf();
    expect(await codeOf({ person: 'adult' })).toBe('TOKEN_CLAIMS_WRONG');
  });

  it('where no issuer is set', async () => {
    const done = await desk.steps(COUNTY).recordAltinnConsent(await issuer.sign(altinnClaims()));
    expect(done).toMatchObject({ code: 'ALTINN_OFF' });
  });
});

it('no national identity number stands in what is kept or answered', async () => {
  const answers = [await record(), await record({ person: 'child' }), await record({ viewer: null })];
  const tables = ['consent', 'consent_event', 'consent_key', 'young_person'];
  const kept = await desk.permitted(['youth', 'child', 'adult'], (query) =>
    Promise.all(tables.map((table) => query(`SELECT t::text FROM "${table}" t`))),
  );
  const all = JSON.stringify([answers, kept]);
  expect(all).toContain('ALTINN');
  for (const name of ['youth', 'child', 'adult'] as const) expect(all).not.toContain(numberOf(name));
  // A hash or an id of chance can have eleven digits in a row, and is no number.
  const withoutChance = all.replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
  expect(withoutChance).not.toMatch(/\d{11}/);
});
