/** One HTTP/1.1 message, a request or an answer. */
export interface HttpMessage {
  /** Its first line and headers, without the empty line. */
  readonly head: string;
  readonly body: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';

/** The message at the start and how many bytes it takes, or how many bytes there must be before it is worth looking again. */
export function readMessage(bytes: Buffer): (HttpMessage & { readonly size: number }) | number {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return bytes.length + 1;
  const head = bytes.toString('latin1', 0, end);
  const start = end + END_OF_HEAD.length;
  const told = /\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (told !== undefined) {
    const size = start + Number(told);
    return bytes.length < size ? size : { head, body: bytes.subarray(start, size), size };
  }
  if (!/\ntransfer-encoding: *chunked/i.test(head))
    return { head, body: bytes.subarray(start, start), size: start };
  const chunked = readChunks(bytes, start);
  return chunked ? { head, ...chunked } : bytes.length + 1;
}

function readChunks(bytes: Buffer, start: number): { readonly body: Buffer; readonly size: number } | null {
  const chunks: Buffer[] = [];
  for (let at = start; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const from = line + 2;
    const next = from + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return { body: Buffer.concat(chunks), size: next };
    chunks.push(bytes.subarray(from, from + size));
    at = next;
  }
}
