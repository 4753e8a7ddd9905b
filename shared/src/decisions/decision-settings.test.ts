import { expect, it } from 'vitest';
import { readSettings } from '../env.ts';
import { decisionSettings } from './decision-settings.ts';

const settings = decisionSettings('labour');

it('a side signs with a key of its own and finds those of all three where development puts them', () => {
  expect(readSettings(settings, {})).toEqual({
    signingKey: '.samspill/keys/labour-private.json',
    keyCopies: '.samspill/key-copies/labour',
    educationKeys: '.samspill/keys/education-public.json',
    labourKeys: '.samspill/keys/labour-public.json',
    agreementsKeys: '.samspill/keys/agreements-public.json',
  });
});

it('public keys are at a path or an https address', () => {
  for (const place of ['keys.json', '/etc/keys.json', 'https://keys.example/jwks']) {
    expect(readSettings(settings, { SAMSPILL_LABOUR_KEYS: place }).labourKeys).toBe(place);
  }
  for (const place of ['http://keys.example', 'https://user@keys.example', 'ftp://keys.example']) {
    expect(() => readSettings(settings, { SAMSPILL_LABOUR_KEYS: place })).toThrow(
      /^One setting cannot be used: SAMSPILL_LABOUR_KEYS is ".*", expected a path, or an https:\/\/ address without user and password\.$/,
    );
  }
});
