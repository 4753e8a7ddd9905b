import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entraIssuer,
  identityFile,
  ISSUED,
  openFixtureIdentity,
  PERSON,
} from '../../../fixtures/fixture-identity.ts';
import { openFixtureIssuer, type FixtureIssuer } from '../../../fixtures/fixture-issuer.ts';
import type { Identity } from '../identity.ts';

let issuer: FixtureIssuer;
let identity: Identity;

const ISS = {
  nav: 'https://nav.example',
  mp: 'https://mp.example',
  id: 'https://id.example',
  tx: 'https://tx.example',
};

beforeAll(async () => {
  issuer = await openFixtureIssuer();
  const common = { audience: ['samspill'], keys: issuer.keysUrl, algorithms: ['ES256'] };
  const nav = {
    kind: 'ENTRA',
    name: 'nav',
    issuer: ISS.nav,
    tenant: 'tenant-nav',
    organisationNumber: '889640782',
  };
  const file = identityFile(
    [
      entraIssuer(issuer.keysUrl),
      { ...common, ...nav, personClaim: 'NAVident' },
      {
        ...common,
        kind: 'MASKINPORTEN',
        name: 'mp',
        issuer: ISS.mp,
        scopes: ['samspill:read', 'samspill:write'],
      },
      { ...common, kind: 'IDPORTEN', name: 'id', issuer: ISS.id },
      { ...common, kind: 'TOKENX', name: 'tx', issuer: ISS.tx },
    ],
    [
      { issuer: 'vestland', group: 'g-owner', role: 'COUNTY_AGREEMENT_OWNER', counties: ['46'] },
      { issuer: 'vestland', group: 'g-advisor', role: 'CAREER_ADVISOR', counties: ['46'] },
      { issuer: 'vestland', appRole: 'reports', role: 'COUNTY_AGREEMENT_COORDINATOR', counties: ['46'] },
      { issuer: 'nav', group: 'g-owner', role: 'NAV_AGREEMENT_OWNER', counties: ['46'], units: ['1200'] },
      { issuer: 'nav', group: 'g-national', role: 'NATIONAL_COORDINATOR', counties: 'ALL' },
      {
        issuer: 'mp',
        scope: 'samspill:write',
        organisation: '817920632',
        role: 'COUNTY_AGREEMENT_COORDINATOR',
        counties: ['50'],
      },
    ],
  );
  identity = openFixtureIdentity(file, { seconds: 1_000 });
});
afterAll(() => issuer.close());

const viewerOf = async (claims: object) =>
  identity.viewerOf(`Bearer ${await issuer.sign({ ...ISSUED, ...claims })}`);
const codeOf = (claims: object) =>
  viewerOf(claims).then(
    () => null,
    (fault: unknown) => (fault as { readonly code?: unknown }).code,
  );

describe('a tenant of Entra', () => {
  const owner = { role: 'COUNTY_AGREEMENT_OWNER', counties: ['46'], units: [] };

  it('gives a person the roles of its groups, and of no other issuer that has a group of the same name', async () => {
    expect(await viewerOf({ ...PERSON, groups: ['g-owner', 'g-unknown'] })).toMatchObject({
      grants: [owner],
    });
    const nav = { iss: ISS.nav, tid: 'tenant-nav', NAVident: 'X000001', scp: 'access' };
    expect(await viewerOf({ ...nav, groups: ['g-owner', 'g-national'] })).toEqual({
      kind: 'PERSON',
      issuer: 'nav',
      subject: 'X000001',
      organisationNumber: '889640782',
      supplierNumber: null,
      grants: [
        { role: 'NAV_AGREEMENT_OWNER', counties: ['46'], units: ['1200'] },
        { role: 'NATIONAL_COORDINATOR', counties: 'ALL', units: [] },
      ],
      scopes: ['access'],
    });
  });

  it('gives a program the roles of its app roles, never of groups, and a person never those of app roles', async () => {
    const both = { ...PERSON, groups: ['g-owner'], roles: ['reports'] };
    expect(await viewerOf({ ...both, idtyp: 'app', oid: 'program-1' })).toMatchObject({
      kind: 'MACHINE',
      subject: 'program-1',
      grants: [{ role: 'COUNTY_AGREEMENT_COORDINATOR' }],
    });
    expect(await viewerOf(both)).toMatchObject({ kind: 'PERSON', grants: [owner] });
  });

  it.each([
    ['of another tenant', { ...PERSON, tid: 'tenant-50' }],
    ['of nobody', { ...PERSON, oid: undefined }],
    ['of a person of NAV without NAVident', { iss: ISS.nav, tid: 'tenant-nav', oid: 'x', scp: 'access' }],
    ['of a program that was given no role', { ...PERSON, idtyp: 'app', roles: [] }],
    ['of a program that does not say that it is one', { ...PERSON, scp: undefined, roles: ['reports'] }],
    ['with a claim of a wrong kind', { ...PERSON, oid: ['person-1'] }],
  ])('is refused for a token %s', async (_what, claims) => {
    expect(await codeOf(claims)).toBe('TOKEN_CLAIMS_WRONG');
  });

  it('gives no role for groups that are not a list of words', async () => {
    expect(await viewerOf({ ...PERSON, groups: 'g-owner' })).toMatchObject({ grants: [] });
    expect(await viewerOf({ ...PERSON, groups: [['g-owner'], 1] })).toMatchObject({ grants: [] });
  });
});

describe('Maskinporten', () => {
  const org = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });
  const county = { iss: ISS.mp, consumer: org('817920632'), scope: 'samspill:read samspill:write' };

  it('names an organisation, with its role where the scope is given to it, and never a person', async () => {
    expect(await viewerOf({ ...county, pid: '01815000000', NAVident: 'X000001' })).toEqual({
      kind: 'ORGANISATION',
      issuer: 'mp',
      subject: '817920632',
      organisationNumber: '817920632',
      supplierNumber: null,
      grants: [{ role: 'COUNTY_AGREEMENT_COORDINATOR', counties: ['50'], units: [] }],
      scopes: ['samspill:read', 'samspill:write'],
    });
    const other = { ...county, consumer: org('821311632') };
    expect(await viewerOf(other)).toMatchObject({ organisationNumber: '821311632', grants: [] });
    expect(await viewerOf({ ...county, scope: 'samspill:read' })).toMatchObject({ grants: [] });
  });

  it('names the supplier through which an organisation acts beside it', async () => {
    expect(await viewerOf({ ...county, supplier: org('889640782') })).toMatchObject({
      subject: '817920632/889640782',
      organisationNumber: '817920632',
      supplierNumber: '889640782',
    });
  });

  it.each([
    ['without a scope of ours', { ...county, scope: 'other:read' }],
    ['without a scope', { ...county, scope: undefined }],
    ['without a consumer', { ...county, consumer: undefined }],
    ['whose consumer is in another register', { ...county, consumer: { ID: '9908:817920632' } }],
    ['whose consumer has no organisation number', { ...county, consumer: org('817920633') }],
    ['whose supplier has no organisation number', { ...county, supplier: org('1') }],
  ])('is refused for a token %s', async (_what, claims) => {
    expect(await codeOf(claims)).toBe('TOKEN_CLAIMS_WRONG');
  });
});

describe.each(['id', 'tx'] as const)('a citizen (%s)', (name) => {
  const citizen = { iss: ISS[name], pid: '01815000000', acr: 'idporten-loa-high' };

  it('is known by a hash that has a key, the same at each sign-in, and has no role', async () => {
    const viewer = await viewerOf(citizen);
    expect(viewer).toMatchObject({ kind: 'CITIZEN', organisationNumber: null, grants: [] });
    expect(viewer?.subject).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(viewer)).not.toContain('01815000000');
    expect(await viewerOf({ ...citizen, acr: 'Level4' })).toEqual(viewer);
    expect((await viewerOf({ ...citizen, pid: '02815000000' }))?.subject).not.toBe(viewer?.subject);
  });

  it.each(['idporten-loa-substantial', 'Level3', '', undefined])(
    'who signed in at %s is refused',
    async (acr) => {
      expect(await codeOf({ ...citizen, acr })).toBe('TOKEN_LEVEL_TOO_LOW');
    },
  );

  it.each(['01015000000', '01415000000', '01935000000', '32815000000', '0181500000', 'abcdefghijk'])(
    'whose number (%s) is not a synthetic one is refused, though the sign-in was good',
    async (pid) => {
      expect(await codeOf({ ...citizen, pid })).toBe('TOKEN_PERSON_REFUSED');
    },
  );

  it('with a synthetic D-number is taken, and without a number refused', async () => {
    expect(await codeOf({ ...citizen, pid: '41815000000' })).toBeNull();
    expect(await codeOf({ ...citizen, pid: undefined })).toBe('TOKEN_CLAIMS_WRONG');
  });
});

describe('the scopes of a viewer', () => {
  const citizen = { iss: ISS.id, pid: '01815000000', acr: 'idporten-loa-high' };
  const scopesOf = async (claims: object) => (await viewerOf(claims))?.scopes;

  it('are those of the claim that its kind of issuer says them in, and no others', async () => {
    expect(await scopesOf({ ...citizen, scope: 'openid  samspill:me', scp: 'other' })).toEqual([
      'openid',
      'samspill:me',
    ]);
    expect(await scopesOf({ ...PERSON, scp: 'read write', scope: 'other' })).toEqual(['read', 'write']);
  });

  it('are none where the claim is no text', async () => {
    expect(await scopesOf({ ...citizen, scope: ['openid'] })).toEqual([]);
    expect(await scopesOf(citizen)).toEqual([]);
    const program = { ...PERSON, idtyp: 'app', oid: 'program-1', roles: ['reports'] };
    expect(await scopesOf({ ...program, scp: undefined })).toEqual([]);
  });
});
