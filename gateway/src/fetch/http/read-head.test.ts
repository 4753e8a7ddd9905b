import { describe, expect, it } from 'vitest';
import { readHead } from './read-head.ts';

const head = (...lines: readonly string[]) => readHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'));

describe('the head of an answer', () => {
  it('says status, content type, length, and for how long the connection may rest', () => {
    expect(
      head('Content-Type: application/json; charset=utf-8', 'content-LENGTH:  42 ', 'Keep-Alive: timeout=65'),
    ).toEqual({
      status: 200,
      contentType: 'application/json; charset=utf-8',
      bodyEnd: 42,
      restMs: 60_000,
    });
  });

  it.each<[string, readonly string[], object]>([
    [
      'a transfer coding ends it by chunks',
      ['transfer-encoding: Chunked'],
      { bodyEnd: 'chunks', restMs: 4000 },
    ],
    ['nothing ends it with the connection', [], { bodyEnd: 'close', restMs: 0 }],
    [
      'a server that waits five seconds gives three',
      ['content-length: 1', 'keep-alive: timeout=5'],
      { restMs: 3000 },
    ],
    [
      'a server that waits two gives none',
      ['content-length: 1', 'keep-alive: timeout=2, max=9'],
      { restMs: 0 },
    ],
    ['a server that closes gives none', ['content-length: 1', 'Connection: te, Close'], { restMs: 0 }],
    [
      'a coding that changes nothing is none',
      ['content-length: 1', 'content-encoding: identity'],
      { bodyEnd: 1 },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(head(...lines)).toMatchObject(expected);
  });

  it.each([204, 304, 103])('has no body at status %i', (status) => {
    expect(readHead(`HTTP/1.1 ${status} X\r\ncontent-length: 5`)).toMatchObject({ status, bodyEnd: 0 });
  });

  it('of HTTP/1.0 lets the connection rest for no time', () => {
    expect(readHead('HTTP/1.0 200 OK\r\ncontent-length: 5')).toMatchObject({ bodyEnd: 5, restMs: 0 });
  });

  it.each<[string, readonly string[]]>([
    ['two lengths', ['content-length: 5', 'content-length: 5']],
    ['two lengths in one', ['content-length: 5, 5']],
    ['a length with a sign', ['content-length: +5']],
    ['a length in hexadecimal', ['content-length: 0x5']],
    ['no length where it should be', ['content-length:']],
    ['a length beyond counting', ['content-length: 9999999999999999']],
    ['a length and chunks', ['content-length: 5', 'transfer-encoding: chunked']],
    ['a coding within chunks', ['transfer-encoding: gzip, chunked']],
    ['two transfer codings', ['transfer-encoding: chunked', 'transfer-encoding: chunked']],
    ['a compressed body', ['content-length: 5', 'content-encoding: gzip']],
    ['a space before the colon', ['content-length : 5']],
    ['a folded line', ['x-a: b', ' content-length: 5']],
    ['a bare line feed', ['x-a: b\ncontent-length: 5']],
    ['a bare carriage return', ['x-a: b\rcontent-length: 5']],
    ['a zero byte', ['x-a: \0']],
    ['a line without a colon', ['content-length']],
    ['a field without a name', [': 5']],
  ])('with %s is not guessed at', (_what, lines) => {
    expect(head(...lines)).toEqual(expect.any(String));
  });

  it.each([
    'HTTP/2 200 OK',
    'HTTP/1.1 20 OK',
    'HTTP/1.1 600 X',
    'HTTP/1.1  200 OK',
    ' HTTP/1.1 200',
    'ICY 200 OK',
    '',
  ])('does not begin with "%s"', (start) => {
    expect(readHead(`${start}\r\ncontent-length: 5`)).toEqual(expect.any(String));
  });
});
