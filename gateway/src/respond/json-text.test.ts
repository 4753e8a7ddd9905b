import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonString, jsonText } from './json-text.ts';

it('writes a string as JSON.stringify does, short or long, whatever stands in it', () => {
  const unit = fc.constantFrom(
    'a',
    'ø',
    '"',
    '\\',
    '\n',
    '\u0000',
    '\u007f',
    '\u2028',
    '\ud83d',
    '\ude00',
    '😀',
  );
  const text = fc.oneof(fc.string({ unit, maxLength: 90 }), fc.string({ unit: 'binary', maxLength: 90 }));
  fc.assert(fc.property(text, (value) => jsonString(value) === JSON.stringify(value)));
});

it.each([
  ['a function', () => 1],
  ['nothing', undefined],
  ['a whole number without an end', 1n],
])('is empty for %s, which JSON cannot say', (_what, value) => {
  expect(jsonText(value)).toBe('');
});
