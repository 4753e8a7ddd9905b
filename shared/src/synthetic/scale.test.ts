import { expect, it } from 'vitest';
import { readScale } from './scale.ts';

it.each([
  ['1', 1],
  ['0.05', 0.05],
  ['.5', 0.5],
  ['1.0', 1],
  ['0.001', 0.001],
])('%s is a scale', (text, scale) => {
  expect(readScale(text)).toBe(scale);
});

it.each(['0', '-1', '1.01', '2', 'all', '', '0.0001', '1e-1', '0,5', 'NaN', 'Infinity'])(
  '"%s" is refused in one sentence',
  (text) => {
    expect(() => readScale(text)).toThrow(
      `"${text}" is no scale: give a number from 0.001 to 1, such as 0.05.`,
    );
  },
);
