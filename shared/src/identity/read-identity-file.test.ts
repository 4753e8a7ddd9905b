import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entraIssuer } from '../../fixtures/fixture-identity.ts';
import { readIdentityFile } from './read-identity-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-identity-'));
});
afterAll(() => rm(folder, { recursive: true }));

const KEY = 'k'.repeat(32);
const county = entraIssuer('https://issuer.example/keys');
const role = { issuer: 'vestland', group: 'g', role: 'CAREER_ADVISOR', counties: ['46'] };
const local = {
  kind: 'LOCAL',
  name: 'local',
  issuer: 'urn:local',
  audience: ['samspill'],
  keys: 'file:keys.json',
  algorithms: ['ES256'],
};

async function read(content: unknown, { nodeEnv = 'development', pseudonymKey = KEY } = {}) {
  const identityFile = join(folder, 'issuers.json');
  await writeFile(identityFile, typeof content === 'string' ? content : JSON.stringify(content));
  return readIdentityFile({ identityFile, nodeEnv, pseudonymKey });
}

async function faultOf(content: unknown, beside = {}): Promise<string> {
  const fault: unknown = await read(content, beside).catch((caught: unknown) => caught);
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  expect(code).toBe('SETTINGS_INVALID');
  return message ?? '';
}

describe('the identity file', () => {
  it('is nobody when none is named', async () => {
    const nobody = await readIdentityFile({ identityFile: '', nodeEnv: 'production', pseudonymKey: '' });
    expect(nobody).toEqual({ issuers: [], roles: [] });
  });

  it('finds keys that are named as a file beside it', async () => {
    const { issuers } = await read({ issuers: [local], roles: [] });
    expect(issuers[0]?.keys).toBe(pathToFileURL(join(folder, 'keys.json')).href);
  });

  it('is, for an example, the one that containers come with', async () => {
    const identityFile = fileURLToPath(new URL('../../../deploy/identity/example.json', import.meta.url));
    const { issuers } = await readIdentityFile({ identityFile, nodeEnv: 'production', pseudonymKey: KEY });
    expect(issuers.map(({ kind }) => kind)).toEqual(['ENTRA', 'ENTRA', 'MASKINPORTEN', 'IDPORTEN', 'TOKENX']);
  });

  it('that is not there is told without its place', async () => {
    const choice = { identityFile: join(folder, 'none.json'), nodeEnv: 'production', pseudonymKey: '' };
    await expect(readIdentityFile(choice)).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: 'SAMSPILL_IDENTITY names a file that cannot be read: correct the name, or leave it out.',
    });
  });

  it('has one sentence with every fault: where, and what is expected', async () => {
    expect(await faultOf({ issuers: [{ ...county, audience: [], tenant: 7 }], roles: [] })).toBe(
      'The file that SAMSPILL_IDENTITY names cannot be used: issuers.0.audience has to be a list of names that this graph has in tokens (aud); issuers.0.tenant has to be the tenant as its tokens name it (tid). docs/sign-in.md shows how it has to be.',
    );
  });

  it.each([
    ['no JSON', '{', 'it has to be a JSON object with issuers and roles'],
    ['a list', [], 'it has to be a JSON object with issuers and roles'],
    ['no issuers', { roles: [] }, 'issuers has to be a list of issuers'],
    [
      'a kind that there is not',
      { issuers: [{ ...county, kind: 'OTHER' }], roles: [] },
      'issuers.0.kind has to be a kind',
    ],
    [
      'no algorithm',
      { issuers: [{ ...county, algorithms: ['none'] }], roles: [] },
      'issuers.0.algorithms.0 has to be one of RS256',
    ],
    [
      'a shared secret',
      { issuers: [{ ...county, algorithms: ['HS256'] }], roles: [] },
      'issuers.0.algorithms.0 has to be one of RS256',
    ],
    [
      'keys over plain HTTP',
      { issuers: [{ ...county, keys: 'http://issuer.example' }], roles: [] },
      'issuers.0.keys has to be where the keys are: https',
    ],
    [
      'keys with a password',
      { issuers: [{ ...county, keys: 'https://me:hush@issuer.example' }], roles: [] },
      'issuers.0.keys has to be',
    ],
    [
      'a wrong organisation number',
      { issuers: [{ ...county, organisationNumber: '123456789' }], roles: [] },
      'issuers.0.organisationNumber has to be an organisation number',
    ],
    [
      'a word that it does not know',
      { issuers: [{ ...county, secret: 'x' }], roles: [] },
      'issuers.0 has to be no secret',
    ],
    [
      'the same issuer twice',
      { issuers: [county, { ...county, name: 'twin' }], roles: [] },
      'issuers.1.issuer has to be one that no other issuer has',
    ],
    [
      'a role of nobody',
      { issuers: [county], roles: [{ ...role, issuer: 'other' }] },
      'roles.0.issuer has to be the name of one of the issuers',
    ],
    [
      'a role that there is not',
      { issuers: [county], roles: [{ ...role, role: 'KING' }] },
      'roles.0.role has to be one of COUNTY_AGREEMENT_OWNER',
    ],
    [
      'roles of both sides for one organisation, which would agree with itself',
      {
        issuers: [county],
        roles: [role, { ...role, role: 'NATIONAL_COORDINATOR' }, { ...role, role: 'NAV_AGREEMENT_OWNER' }],
      },
      "roles.2.role has to be one of the same side (COUNTY) as the organisation's others",
    ],
    [
      'a role for nothing',
      { issuers: [county], roles: [{ ...role, group: undefined }] },
      'roles.0 has to be exactly one of group, appRole and scope',
    ],
    [
      'a role by a scope of Entra',
      { issuers: [county], roles: [{ ...role, group: undefined, scope: 's', organisation: '821311632' }] },
      'roles.0 has to be a group or appRole, since the issuer is ENTRA',
    ],
    [
      'a role by a scope of whomever',
      { issuers: [county], roles: [{ ...role, group: undefined, scope: 's' }] },
      'roles.0 has to be an organisation beside a scope',
    ],
    [
      'a county by its name',
      { issuers: [county], roles: [{ ...role, counties: ['Vestland'] }] },
      'roles.0.counties.0 has to be a county code of two digits',
    ],
    [
      'a unit by three digits',
      { issuers: [county], roles: [{ ...role, units: ['120'] }] },
      'roles.0.units.0 has to be a unit number of four digits',
    ],
  ])('cannot have %s', async (_what, content, sentence) => {
    const told = await faultOf(content);
    expect(told).toContain(sentence);
    expect(told).not.toContain('hush');
  });
});

describe('the local issuer', () => {
  it('is never believed in production', async () => {
    expect((await read({ issuers: [county, local], roles: [] })).issuers).toHaveLength(2);
    expect(await faultOf({ issuers: [county, local], roles: [] }, { nodeEnv: 'production' })).toBe(
      'The file that SAMSPILL_IDENTITY names has a LOCAL issuer (issuers.1), which anyone on the machine can sign as: take it out, or do not run with NODE_ENV production.',
    );
  });

  it('has its keys on this machine', async () => {
    const remote = { ...local, keys: 'https://issuer.example/keys' };
    expect(await faultOf({ issuers: [remote], roles: [] })).toContain(
      'issuers.0.keys has to be a file:… or data:… of this machine',
    );
  });
});

it('citizens need a key under which they are named, and have no roles', async () => {
  const citizens = { ...local, kind: 'IDPORTEN', keys: 'https://issuer.example/keys' };
  expect(await faultOf({ issuers: [citizens], roles: [] }, { pseudonymKey: '' })).toContain(
    'set SAMSPILL_PSEUDONYM_KEY',
  );
  expect(await faultOf({ issuers: [citizens], roles: [{ ...role, issuer: 'local' }] })).toContain(
    'roles.0 has to be no role for a citizen, since the issuer is IDPORTEN',
  );
});
