import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withOwnKeys } from './own-keys.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'samspill-keys-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the keys of the embedded graph', () => {
  it('are made once for each subgraph, and only the public half may be read by others', async () => {
    const settings = await withOwnKeys(root, { GATEWAY_PORT: '0' });
    expect(Object.keys(settings)).toEqual([
      'GATEWAY_PORT',
      'EDUCATION_SIGNING_KEY',
      'SAMSPILL_EDUCATION_KEYS',
      'LABOUR_SIGNING_KEY',
      'SAMSPILL_LABOUR_KEYS',
      'AGREEMENTS_SIGNING_KEY',
      'SAMSPILL_AGREEMENTS_KEYS',
    ]);
    const file = settings['LABOUR_SIGNING_KEY'] ?? '';
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const published = await readFile(settings['SAMSPILL_LABOUR_KEYS'] ?? '', 'utf8');
    expect(JSON.parse(published)).toMatchObject({ keys: [{ crv: 'Ed25519' }] });
    expect(published).not.toContain('"d"');
    const made = await readFile(file, 'utf8');
    await withOwnKeys(root, {});
    expect(await readFile(file, 'utf8')).toBe(made);
  });

  it.each([
    { NODE_ENV: 'production' },
    { LABOUR_SIGNING_KEY: 'named.json' },
    { SAMSPILL_LABOUR_KEYS: 'named.json' },
  ])('are not made where it is said otherwise: %j', async (settings) => {
    expect(await withOwnKeys(root, settings)).toEqual(settings);
  });
});
