import { expect, it } from 'vitest';
import { readSettings } from '../env.ts';
import { decisionSettings } from './decision-settings.ts';

const settings = decisionSettings('labour');

it('a side has no key and knows none of the others until it is told where they are', () => {
  expect(readSettings(settings, {})).toEqual({
    signingKey: '',
    keyCopies: '.samspill/key-copies/labour',
    educationKeys: '',
    labourKeys: '',
    agreementsKeys: '',
  });
});

it('public keys are at a path or an https address', () => {
  for (const place of ['keys.json', '/etc/keys.json', 'https://keys.example/jwks']) {
    expect(readSettings(settings, { SAMSPILL_LABOUR_KEYS: place }).labourKeys).toBe(place);
  }
  for (const place of ['http://keys.example', 'https://user@keys.example', 'ftp://keys.example']) {
    expect(() => readSettings(settings, { SAMSPILL_LABOUR_KEYS: place })).toThrow(
      /^One setting cannot be used: SAMSPILL_LABOUR_KEYS is ".*", expected nothing, a path, or an https:\/\/ address without user and password\.$/,
    );
  }
});
