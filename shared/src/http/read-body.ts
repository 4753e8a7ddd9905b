import type { IncomingMessage } from 'node:http';
import { fail } from '../errors.ts';

/** Reads a whole body; one that is longer than the limit is refused as soon as that is known, without keeping it. */
export async function readBody(message: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(message.headers['content-length'] ?? 0) > limitBytes) refuse(limitBytes);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) refuse(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function refuse(limitBytes: number): never {
  fail('BODY_TOO_LARGE', `The request body is larger than the limit of ${limitBytes} bytes.`);
}
