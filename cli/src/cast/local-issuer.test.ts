import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity, type Identity } from '@samspill/shared/identity/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, PLACES } from '../../../test/support/cast.ts';
import { CAST, CAST_NAMES } from './cast.ts';
import type { CastChoice } from './cast-viewer.ts';
import { openLocalIssuer, type LocalIssuer } from './local-issuer.ts';
import { requireOwnIssuer, withOwnIssuer } from './own-issuer.ts';

let folder: string;
let issuer: LocalIssuer;
let identity: Identity;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-local-'));
  issuer = await openLocalIssuer(join(folder, 'made'), PLACES);
  const { identityFile } = issuer;
  identity = await openIdentity({ identityFile, nodeEnv: 'development', pseudonymKey: '' });
});
afterAll(() => rm(folder, { recursive: true }));

const CHOICES: readonly (readonly [(typeof CAST_NAMES)[number], CastChoice])[] = [
  ...CAST_NAMES.map((name) => [name, {}] as const),
  ...CAST_NAMES.filter((name) => CAST[name].county !== null).map((name) => [name, { county: '32' }] as const),
  ['employer', { organisation: '310000000' }],
];

describe('the local issuer', () => {
  it.each(CHOICES)(
    'vouches for %s %j, whom the graph then knows as it is in the cast',
    async (as, choice) => {
      const token = await issuer.sign({ as, seconds: 60, ...choice });
      expect(await identity.viewerOf(`Bearer ${token}`)).toEqual(cast(as, choice));
    },
  );

  it('keeps its private key from others, and publishes only the other half', async () => {
    const file = join(folder, 'made', 'local-key.json');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { d } = JSON.parse(await readFile(file, 'utf8')) as { readonly d: string };
    expect(d).toMatch(/^[\w-]{43}$/);
    for (const published of ['local-keys.json', 'issuers.json'])
      expect(await readFile(join(folder, 'made', published), 'utf8')).not.toContain(d);
  });

  it('keeps its key when it is opened again, and has one key when two open it at once', async () => {
    const again = await openLocalIssuer(join(folder, 'made'), PLACES);
    const token = await again.sign({ as: 'citizen', seconds: 60 });
    expect(await identity.viewerOf(`Bearer ${token}`)).toEqual(cast('citizen'));
    const two = await Promise.all([1, 2].map(() => openLocalIssuer(join(folder, 'both'), PLACES)));
    const both = await openIdentity({
      identityFile: join(folder, 'both', 'issuers.json'),
      nodeEnv: 'test',
      pseudonymKey: '',
    });
    for (const one of two) {
      const other = await one.sign({ as: 'citizen', seconds: 60 });
      expect(await both.viewerOf(`Bearer ${other}`)).toEqual(cast('citizen'));
    }
  });

  it('is not made or believed in production, nor where others are named', async () => {
    const production = { NODE_ENV: 'production' };
    expect(await withOwnIssuer(folder, production)).toEqual(production);
    const named = { SAMSPILL_IDENTITY: 'issuers.json' };
    expect(await withOwnIssuer(folder, named)).toEqual(named);
    for (const settings of [production, named]) {
      await expect(requireOwnIssuer(folder, settings)).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
    }
    const { identityFile } = issuer;
    const choice = { identityFile, nodeEnv: 'production', pseudonymKey: '' };
    await expect(openIdentity(choice)).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
  });
});
