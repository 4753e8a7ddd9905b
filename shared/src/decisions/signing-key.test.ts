import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keysOf, NOW, PERMIT, REQUEST } from '../../fixtures/fixture-decisions.ts';
import { signDecision } from './decision.ts';
import { openSigningKey } from './signing-key.ts';
import { verifyDecision } from './verify-decision.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-signing-'));
  file = join(folder, 'keys', 'agreements-private.json');
});
afterEach(() => rm(folder, { recursive: true }));

const open = (nodeEnv = 'development') => openSigningKey({ side: 'agreements', file, nodeEnv });

it('a key is made once, readable by its owner alone, and what it signs is verified by its public half', async () => {
  const [one, other] = await Promise.all([open(), open()]);
  expect(one.publicJwk).toEqual(other.publicJwk);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'keys'))).toEqual(['agreements-private.json']);
  const text = await signDecision(one, PERMIT, { id: 'd-1', now: NOW });
  const verdict = await verifyDecision(text, REQUEST, { findKey: keysOf(other), now: NOW });
  expect(verdict.ok).toBe(true);
});

it('the public half holds nothing private', async () => {
  const { publicJwk } = await open();
  const { d } = JSON.parse(await readFile(file, 'utf8')) as { readonly d: string };
  expect(JSON.stringify(publicJwk)).not.toContain(d);
});

it('in production no key is made: the sentence says what to do', async () => {
  await expect(open('production')).rejects.toMatchObject({
    code: 'SETTINGS_INVALID',
    message:
      'AGREEMENTS_SIGNING_KEY names a file that cannot be read: put the private key of the subgraph agreements there.',
  });
  await open();
  expect((await open('production')).side).toBe('agreements');
});

it.each(['', 'null', '{}', '{"kty":"OKP","crv":"Ed25519","kid":"1","x":"told","d":"told"}'])(
  'a file that holds no key is refused without telling what it holds: %s',
  async (text) => {
    await open();
    await writeFile(file, text);
    await expect(open()).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message:
        'AGREEMENTS_SIGNING_KEY names a file that cannot be used, expected a private Ed25519 key as a JWK with a kid.',
    });
  },
);
