import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompress, type Encoding } from './compress-answer.ts';
import type { HttpAnswer } from './route.ts';

const TEXT = JSON.stringify({ data: 'æøå '.repeat(500) });
const JSON_TYPE = { 'content-type': 'application/graphql-response+json; charset=utf-8' };

async function compress(
  accept: string | undefined,
  on: readonly Encoding[],
  answer: Partial<HttpAnswer> = {},
) {
  const headers = accept === undefined ? {} : { 'accept-encoding': accept };
  const whole = { status: 200, headers: JSON_TYPE, body: TEXT, ...answer };
  const { headers: got, body } = await createCompress(on)({ headers }, whole);
  return { encoding: got['content-encoding'] ?? null, vary: got['vary'] ?? null, body };
}

describe('an answer is made shorter', () => {
  it.each<[string | undefined, readonly Encoding[], Encoding | null]>([
    ['gzip, deflate, br', ['br', 'gzip'], 'br'],
    ['gzip, deflate, br', ['gzip'], 'gzip'],
    ['br;q=0.5, gzip', ['br', 'gzip'], 'gzip'],
    ['br;q=0, *', ['br', 'gzip'], 'gzip'],
    ['*', ['br', 'gzip'], 'br'],
    ['GZIP;Q=0.001', ['br', 'gzip'], 'gzip'],
    ['gzip;q=0', ['br', 'gzip'], null],
    ['gzip;q=0.5, identity', ['br', 'gzip'], null],
    ['identity;q=0, deflate', ['br', 'gzip'], null],
    ['', ['br', 'gzip'], null],
    [undefined, ['br', 'gzip'], null],
  ])('for a client that takes "%s" where %j is on, as %s', async (accept, on, encoding) => {
    const { vary, ...answer } = await compress(accept, on);
    expect([answer.encoding, vary]).toEqual([encoding, 'accept-encoding']);
    const read = { br: brotliDecompressSync, gzip: gunzipSync };
    const body = encoding === null ? Buffer.from(answer.body) : read[encoding](answer.body);
    expect(body.toString()).toBe(TEXT);
  });

  it.each<[string, Partial<HttpAnswer>]>([
    ['fits into a packet', { body: 'x'.repeat(1_399) }],
    ['is no text', { headers: { 'content-type': 'image/png' } }],
    ['says no type', { headers: {} }],
    ['has an encoding', { headers: { ...JSON_TYPE, 'content-encoding': 'zstd' } }],
    ['may not be changed on the way', { headers: { ...JSON_TYPE, 'cache-control': 'no-transform' } }],
  ])('but not when it %s', async (_what, answer) => {
    const { encoding, vary, body } = await compress('gzip', ['gzip'], answer);
    expect([encoding, vary, Buffer.from(body).toString()]).toEqual([
      answer.headers?.['content-encoding'] ?? null,
      null,
      answer.body ?? TEXT,
    ]);
  });

  it('but not when nothing is on, and never when that would be longer', async () => {
    expect(await compress('gzip', [])).toEqual({ encoding: null, vary: null, body: TEXT });
    const noise = Buffer.from(
      Array.from({ length: 2_000 }, (_, at) => (at * at * 7919 + at * 104_729) % 251),
    );
    const { encoding, body } = await compress('gzip', ['gzip'], { body: noise });
    expect(encoding === 'gzip' ? gunzipSync(body) : Buffer.from(body)).toEqual(noise);
    expect(body.length).toBeLessThanOrEqual(noise.length);
  });

  it('and comes out as it went in, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1_400, maxLength: 3_000 }), async (body) => {
        const { encoding, body: sent } = await compress('gzip', ['gzip'], { body });
        expect((encoding === 'gzip' ? gunzipSync(sent) : Buffer.from(sent)).toString()).toBe(body);
      }),
      { numRuns: 50 },
    );
  });
});
