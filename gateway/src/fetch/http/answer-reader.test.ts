import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReader, type HttpOutcome } from './answer-reader.ts';

/** Reads an answer that comes in these pieces; the memory that they came in is used again at once. */
function readPieces(pieces: readonly Buffer[], limit = 1000): HttpOutcome | undefined {
  const reader = new AnswerReader(limit);
  const memory = Buffer.alloc(Math.max(1, ...pieces.map(({ length }) => length)));
  for (const piece of pieces) {
    piece.copy(memory);
    const outcome = reader.read(memory.subarray(0, piece.length));
    if (outcome) return outcome;
    memory.fill(0);
  }
  return undefined;
}

const readAll = (text: string, limit?: number) => readPieces([Buffer.from(text)], limit);
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const sized = (body: string) => `${HEAD}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const chunked = (...chunks: readonly string[]) =>
  `${HEAD}transfer-encoding: chunked\r\n\r\n${chunks.map((chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;
const text = (body: string) => ({
  kind: 'text',
  status: 200,
  contentType: 'application/json',
  text: body,
  bytes: Buffer.byteLength(body),
});
const lossOf = (outcome: HttpOutcome | undefined) => (outcome?.kind === 'lost' ? outcome.reason : outcome);

describe('an answer', () => {
  it('is the same however its bytes are cut, by length or by chunks, after interim answers or none', () => {
    const body = fc.string({ unit: 'grapheme', maxLength: 60 });
    const answer = fc.record({
      interim: fc.constantFrom(
        '',
        'HTTP/1.1 100 Continue\r\n\r\n',
        'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n',
      ),
      parts: fc.array(body, { minLength: 1, maxLength: 4 }),
      inChunks: fc.boolean(),
      cuts: fc.array(fc.nat(400), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(answer, ({ interim, parts, inChunks, cuts }) => {
        const filled = parts.filter((part) => part !== '');
        const bytes = Buffer.from(interim + (inChunks ? chunked(...filled) : sized(parts.join(''))));
        const places = [...new Set(cuts)].filter((at) => at < bytes.length).sort((one, other) => one - other);
        const pieces = [0, ...places].map((at, index) => bytes.subarray(at, places[index] ?? bytes.length));
        expect(readPieces(pieces, 4000)).toEqual(text(parts.join('')));
        expect(readPieces([bytes.subarray(0, -1)], 4000)).toBeUndefined();
      }),
    );
  });

  it('may have chunks with extensions, and fields behind the last', () => {
    const body = '3;name="a b"\r\n{"a\r\n4\r\n":1}\r\n0\r\nx-check: 1\r\n\r\n';
    expect(readAll(`${HEAD}transfer-encoding: chunked\r\n\r\n${body}`)).toEqual(text('{"a":1}'));
  });

  it('that ends with the connection is whole at its end, and only there', () => {
    const reader = new AnswerReader(1000);
    expect(reader.read(Buffer.from(`${HEAD}\r\n{"a"`))).toBeUndefined();
    expect(reader.read(Buffer.from(':1}'))).toBeUndefined();
    expect(reader.end()).toEqual(text('{"a":1}'));
    const cut = new AnswerReader(1000);
    cut.read(Buffer.from(sized('{"a":1}').slice(0, -1)));
    expect(cut.end()).toBeUndefined();
  });

  it.each<[string, string]>([
    ['a length that is too large', `${HEAD}content-length: 1001\r\n\r\n`],
    ['too much with the connection', `${HEAD}\r\n${'x'.repeat(1001)}`],
    ['too much in chunks', chunked('x'.repeat(600), 'y'.repeat(401))],
    ['a head that never ends', `${HEAD}x: ${'y'.repeat(17_000)}`],
    ['interim answers that never end', 'HTTP/1.1 103 X\r\n\r\n'.repeat(1000)],
  ])('is too large by %s', (_what, bytes) => {
    expect(lossOf(readAll(bytes))).toBe('TOO_LARGE');
  });

  it('may be as large as the limit', () => {
    const body = 'x'.repeat(1000);
    for (const answer of [sized(body), chunked(body)]) expect(readAll(answer)).toEqual(text(body));
  });

  it.each<[string, string]>([
    ['more than its length', `${sized('{}')}{`],
    ['a second answer behind it', sized('{}') + sized('{"a":2}')],
    ['something behind its last chunk', `${chunked('{}')}x`],
    ['a body where none may be', 'HTTP/1.1 204 No Content\r\n\r\n{}'],
    ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n'],
    ['a chunk size that is none', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
    ['a chunk size with a sign', `${HEAD}transfer-encoding: chunked\r\n\r\n+2\r\n{}\r\n0\r\n\r\n`],
    [
      'a chunk size too long to count',
      `${HEAD}transfer-encoding: chunked\r\n\r\n000000002\r\n{}\r\n0\r\n\r\n`,
    ],
    ['a chunk longer than it says', `${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n`],
    ['a bare line feed behind a size', `${HEAD}transfer-encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n`],
    ['a trailer that is no field', `${HEAD}transfer-encoding: chunked\r\n\r\n0\r\nno field\r\n\r\n`],
    ['extensions that never end', `${HEAD}transfer-encoding: chunked\r\n\r\n2;${'x'.repeat(17_000)}`],
    ['a head that is not HTTP', '<html></html>\r\n\r\n'],
  ])('with %s is lost', (_what, bytes) => {
    expect(lossOf(readAll(bytes))).toBe('INVALID_RESPONSE');
  });

  it('that is not UTF-8 is lost, and one that holds the sign for it is not', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}content-length: 3\r\n\r\n"`),
      Buffer.from([0xe5]),
      Buffer.from('"'),
    ]);
    expect(lossOf(readPieces([bytes]))).toBe('INVALID_RESPONSE');
    expect(readAll(sized('"\uFFFD"'))).toEqual(text('"\uFFFD"'));
  });
});
