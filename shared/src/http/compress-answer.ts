import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readPreferences, weightFor } from './read-preferences.ts';
import type { HttpAnswer, HttpRequest } from './route.ts';
import { varyOn } from './vary-on.ts';

export type Encoding = 'br' | 'gzip';

/** Makes an answer shorter on the way, where its client takes that and it is worth the work. */
export type Compress = (
  request: Pick<HttpRequest, 'headers'>,
  answer: HttpAnswer,
) => HttpAnswer | Promise<HttpAnswer>;

/** What fits into one packet of a network is not there sooner for being shorter. */
const LEAST_BYTES = 1_400;

const TEXT = /^(?:text\/|application\/(?:json|javascript|[\w.-]+\+json)\b|image\/svg\+xml)/;

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

/** The lowest levels that are worth having: higher ones take several times as long for a tenth of the size. */
const WAYS: Readonly<Record<Encoding, (body: Buffer) => Promise<Uint8Array>>> = {
  gzip: (body) => asGzip(body, { level: 3 }),
  br: (body) =>
    asBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
      },
    }),
};

/** Creates the rule for the encodings that are on, the best first; the work is done off the main thread. */
export function createCompress(encodings: readonly Encoding[]): Compress {
  if (encodings.length === 0) return (_request, answer) => answer;
  return (request, answer) => {
    const body = bytesOf(answer.body);
    if (!isWorthIt(answer, body.byteLength)) return { ...answer, body };
    const headers = varyOn(answer.headers, 'accept-encoding');
    const encoding = chooseEncoding(request.headers['accept-encoding'], encodings);
    return encoding === undefined
      ? { ...answer, headers, body }
      : encoded({ ...answer, headers }, body, encoding);
  };
}

function bytesOf(body: HttpAnswer['body']): Buffer {
  return typeof body === 'string'
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

function isWorthIt({ headers }: HttpAnswer, bytes: number): boolean {
  const coded = 'content-encoding' in headers || (headers['cache-control'] ?? '').includes('no-transform');
  return bytes >= LEAST_BYTES && !coded && TEXT.test(headers['content-type'] ?? '');
}

async function encoded(answer: HttpAnswer, body: Buffer, encoding: Encoding): Promise<HttpAnswer> {
  const shorter = await WAYS[encoding](body).catch(() => body);
  return shorter.byteLength < body.byteLength
    ? { ...answer, headers: { ...answer.headers, 'content-encoding': encoding }, body: shorter }
    : { ...answer, body };
}

/** The encoding that a client likes best of those that are on; undefined for the body as it is. */
function chooseEncoding(header: string | undefined, encodings: readonly Encoding[]): Encoding | undefined {
  const preferences = readPreferences(header ?? '');
  const weights = encodings.map((encoding) => weightFor(preferences, [encoding, '*']) ?? 0);
  const most = Math.max(0, ...weights);
  const plain = weightFor(preferences, ['identity']) ?? 0;
  return most === 0 || plain > most ? undefined : encodings[weights.indexOf(most)];
}
