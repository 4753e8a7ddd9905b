import type { IncomingMessage } from 'node:http';
import { fail } from '../errors.ts';

/** Reads a whole body; one that is longer than the limit is refused as soon as that is known, without keeping it. */
export async function readBody(message: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (Number(message.headers['content-length'] ?? 0) > limitBytes) refuse(limitBytes);
  const chunks: Buffer[] = [];
  let length = 0;
  const isWhole = await new Promise<boolean>((resolve, reject) => {
    const keep = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= limitBytes) return;
      message.off('data', keep).pause();
      resolve(false);
    };
    message
      .on('data', keep)
      .once('error', reject)
      .once('end', () => {
        resolve(true);
      });
  });
  if (!isWhole) refuse(limitBytes);
  return Buffer.concat(chunks, length);
}

function refuse(limitBytes: number): never {
  fail('BODY_TOO_LARGE', `The request body is larger than the limit of ${limitBytes} bytes.`);
}
