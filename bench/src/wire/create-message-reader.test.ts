import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMessageReader } from './create-message-reader.ts';

const message = fc.record({
  body: fc.string({ unit: 'binary', maxLength: 200 }),
  isChunked: fc.boolean(),
});

function written({ body, isChunked }: { readonly body: string; readonly isChunked: boolean }): Buffer {
  const bytes = Buffer.from(body);
  if (!isChunked) {
    return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes]);
  }
  const chunks = [bytes.subarray(0, 7), bytes.subarray(7)].filter(({ length }) => length > 0);
  return Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'),
    ...chunks.flatMap((chunk) => [
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      chunk,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('0\r\n\r\n'),
  ]);
}

it('finds the same messages however they are cut on the way', () => {
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      (messages, sizes) => {
        const bytes = Buffer.concat(messages.map(written));
        const found: string[] = [];
        const read = createMessageReader(({ body }) => found.push(body.toString('utf8')));
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          read(bytes.subarray(at, at + size));
          at += size;
        }
        expect(found).toEqual(messages.map(({ body }) => Buffer.from(body).toString('utf8')));
      },
    ),
  );
});

it('takes a message that tells no length as one without a body', () => {
  const heads: string[] = [];
  createMessageReader(({ head }) => heads.push(head))(
    Buffer.from('GET / HTTP/1.1\r\nhost: a\r\n\r\nGET /b HTTP/1.1\r\n\r\n'),
  );
  expect(heads).toEqual(['GET / HTTP/1.1\r\nhost: a', 'GET /b HTTP/1.1']);
});
