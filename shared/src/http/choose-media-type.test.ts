import { expect, it } from 'vitest';
import { chooseMediaType } from './choose-media-type.ts';

const PLAIN = 'application/json';
const TELLING = 'application/graphql-response+json';

it.each([
  [undefined, PLAIN],
  ['', PLAIN],
  ['*/*', PLAIN],
  ['application/*', PLAIN],
  [PLAIN, PLAIN],
  ['Application/JSON; charset=utf-8', PLAIN],
  [TELLING, TELLING],
  [`${TELLING}, ${PLAIN};q=0.9`, TELLING],
  [`${PLAIN}, ${TELLING}`, TELLING],
  [`${TELLING};q=0.5, ${PLAIN}`, PLAIN],
  [`${TELLING};q=0, */*;q=0.1`, PLAIN],
  [`${PLAIN};q=0, */*`, TELLING],
  ['text/html, */*;q=0.8', PLAIN],
  ['text/html', null],
  ['*/*;q=0', null],
  ['image/png, application/*;q=0.0', null],
])('who accepts %s gets %s', (accept, type) => {
  expect(chooseMediaType(accept)).toBe(type);
});
