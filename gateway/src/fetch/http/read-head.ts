/** How the end of a body is found: its number of bytes, its chunks, or the end of the connection. */
export type BodyEnd = number | 'chunks' | 'close';

/** What the head of an answer says that we need. */
export interface AnswerHead {
  readonly status: number;
  readonly contentType: string;
  readonly bodyEnd: BodyEnd;
  /** For how long the connection may rest before it is used again, in milliseconds; 0 for not at all. */
  readonly restMs: number;
}

/** Long enough to serve the next request of a busy gateway, shorter than most servers wait. */
const USUAL_REST_MS = 4_000;
const LONGEST_REST_MS = 60_000;

/** A server that says how long it waits is taken at its word, less the time that a request may be on its way. */
const REST_MARGIN_MS = 2_000;

/** A status line and fields by the grammar of RFC 9112, without line folding and without a bare line feed. */
const HEAD =
  /^HTTP\/1\.[01] [1-5]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?(?:\r\n[-!#$%&'*+.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*)*$/;

interface Fields {
  contentType: string;
  length: string | undefined;
  transferCoding: string | undefined;
  contentCoding: string | undefined;
  connection: string;
  keepAlive: string;
}

/** Reads a head, without the empty line that ends it; a sentence for the log when any of it could be read in two ways. */
export function readHead(text: string): AnswerHead | string {
  if (!HEAD.test(text)) return 'The head of the answer is not HTTP/1.1.';
  const fields = readFields(text);
  if (typeof fields === 'string') return fields;
  const status = Number(text.slice(9, 12));
  const bodyEnd = status < 200 || status === 204 || status === 304 ? 0 : readBodyEnd(fields);
  if (typeof bodyEnd === 'string' && bodyEnd !== 'chunks' && bodyEnd !== 'close') return bodyEnd;
  const restMs = bodyEnd === 'close' || text.startsWith('HTTP/1.0') ? 0 : readRest(fields);
  return { status, contentType: fields.contentType, bodyEnd, restMs };
}

function readFields(text: string): Fields | string {
  const fields: Fields = {
    contentType: '',
    length: undefined,
    transferCoding: undefined,
    contentCoding: undefined,
    connection: '',
    keepAlive: '',
  };
  let start = text.indexOf('\r\n') + 2;
  while (start > 1) {
    const next = text.indexOf('\r\n', start);
    const line = next < 0 ? text.slice(start) : text.slice(start, next);
    const fault = readField(line, fields);
    if (fault !== undefined) return fault;
    start = next + 2;
  }
  return fields;
}

/** Names are told apart by their length first, so that most fields cost no more than that. */
function readField(line: string, fields: Fields): string | undefined {
  const colon = line.indexOf(':');
  if (colon !== 10 && colon !== 12 && colon !== 14 && colon !== 16 && colon !== 17) return undefined;
  const name = line.slice(0, colon).toLowerCase();
  if (name === 'content-length') {
    if (fields.length !== undefined) return 'The answer has two lengths.';
    fields.length = line.slice(colon + 1).trim();
  } else if (name === 'content-type') fields.contentType = line.slice(colon + 1).trim();
  else if (name === 'connection') fields.connection += `,${line.slice(colon + 1).toLowerCase()}`;
  else if (name === 'keep-alive') fields.keepAlive = line.slice(colon + 1);
  else if (name === 'content-encoding') fields.contentCoding = line.slice(colon + 1).trim();
  else if (name === 'transfer-encoding') {
    if (fields.transferCoding !== undefined) return 'The answer has two transfer codings.';
    fields.transferCoding = line.slice(colon + 1).trim();
  }
  return undefined;
}

/** The end of the body, or what is wrong with what is said of it. */
function readBodyEnd({ length, transferCoding, contentCoding }: Fields): BodyEnd | `The ${string}` {
  if (contentCoding !== undefined && contentCoding.toLowerCase() !== 'identity')
    return 'The answer is compressed, which nobody asked for.';
  if (transferCoding !== undefined) {
    if (length !== undefined) return 'The answer has both a length and a transfer coding.';
    return transferCoding.toLowerCase() === 'chunked' ? 'chunks' : 'The transfer coding is not chunked.';
  }
  if (length === undefined) return 'close';
  return /^\d{1,15}$/.test(length) ? Number(length) : 'The length of the answer is not a number.';
}

function readRest({ connection, keepAlive }: Fields): number {
  if (connection !== '' && connection.split(',').some((word) => word.trim() === 'close')) return 0;
  const promised = keepAlive === '' ? null : /(?:^|,)\s*timeout\s*=\s*(\d{1,6})/i.exec(keepAlive);
  if (!promised) return USUAL_REST_MS;
  return Math.max(0, Math.min(Number(promised[1]) * 1000 - REST_MARGIN_MS, LONGEST_REST_MS));
}
