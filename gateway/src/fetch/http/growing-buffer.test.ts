import { expect, it } from 'vitest';
import { GrowingBuffer } from './growing-buffer.ts';

const PIECE = Buffer.alloc(400_000, 'abc');

it.each([
  ['as much as was said', 1_600_000],
  ['more than was said', 500_000],
  ['less than was said', 1_000_000_000_000],
  ['though nothing was said', null],
])('holds all that comes in pieces: %s', (_, said) => {
  const buffer = new GrowingBuffer();
  if (said !== null) buffer.reserve(said);
  for (let count = 0; count < 4; count++) buffer.append(PIECE);
  expect(buffer.bytes().equals(Buffer.concat([PIECE, PIECE, PIECE, PIECE]))).toBe(true);
});
