import { HeaderMap, type ApolloServer, type BaseContext, type HTTPGraphQLResponse } from '@apollo/server';
import type { ErrorCode } from '../errors.ts';
import { chooseMediaType, type MediaType } from './choose-media-type.ts';
import {
  partsOf,
  readGraphqlRequest,
  withDocument,
  type AskedParts,
  type GraphqlRequest,
} from './graphql-request.ts';
import { refusalAnswer } from './json-answer.ts';
import { nullCharacterIn } from './null-character.ts';
import type { HttpAnswer, HttpRequest, Route } from './route.ts';
import { varyOn } from './vary-on.ts';

export interface GraphqlRouteOptions<Context extends BaseContext> {
  /** Started by its owner. */
  readonly server: ApolloServer<Context>;
  /** Makes the context of a request from it and from the document that it asks, where that is one. */
  readonly createContext: (request: HttpRequest, document: unknown) => Context | Promise<Context>;
  /** Called when the answer is there, for what a context holds open. */
  readonly release?: (context: Context) => void;
  /** The text of the answer, made of what the server wrote of it; the very same unless this is given. */
  readonly complete?: (text: string, context: Context) => HttpAnswer['body'];
  /** The document that a request names, or a refusal; without it, a document is what is sent as `query`. */
  readonly findDocument?: (asked: AskedParts) => string;
}

/** Hands a request to an Apollo Server and its answer back, as GraphQL over HTTP says; serves GET and POST alike. */
export function createGraphqlRoute<Context extends BaseContext>(
  options: GraphqlRouteOptions<Context>,
): Route {
  return async (request) => {
    const mediaType = chooseMediaType(request.headers.accept);
    if (mediaType === null) return NOT_ACCEPTABLE;
    if (request.method === 'POST' && !isJson(request)) return NOT_JSON;
    const asked = await readGraphqlRequest(request);
    const found = options.findDocument ? withDocument(asked, options.findDocument(partsOf(asked))) : asked;
    const place = nullCharacterIn(partsOf(found));
    if (place !== null) return nullCharacterRefusal(place);
    return execute({ request, asked: found, mediaType }, options);
  };
}

const NOT_ACCEPTABLE = refusalAnswer(
  406,
  'BAD_REQUEST',
  'An answer is application/graphql-response+json or application/json; the accept header takes neither.',
);

const NOT_JSON = refusalAnswer(
  415,
  'BAD_REQUEST',
  'The body has to be application/json in UTF-8, not compressed.',
);

function nullCharacterRefusal(place: string): HttpAnswer {
  return refusalAnswer(
    400,
    'BAD_USER_INPUT',
    `A text in the ${place} has the character U+0000 in it, which no text of the graph can hold: leave it out.`,
  );
}

interface Exchange {
  readonly request: HttpRequest;
  readonly asked: GraphqlRequest;
  readonly mediaType: MediaType;
}

async function execute<Context extends BaseContext>(
  { request, asked, mediaType }: Exchange,
  { server, createContext, release, complete }: GraphqlRouteOptions<Context>,
): Promise<HttpAnswer> {
  let opened: Context | undefined;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  try {
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request, mediaType), ...asked },
      context: async () => (opened = await createContext(request, partsOf(asked).query)),
    });
    const written = await textOf(response);
    const body = opened && complete ? complete(written, opened) : written;
    return answerOf(response, { written, body }, mediaType);
  } finally {
    if (opened) release?.(opened);
  }
}

function isJson({ headers }: HttpRequest): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((one) => one.startsWith('charset='));
  const encoding = headers['content-encoding'] ?? 'identity';
  return (
    type.trim() === 'application/json' &&
    encoding === 'identity' &&
    (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
  );
}

/** The form is chosen here, so that the server never learns of one that it cannot give only when all is done. */
function headersOf({ headers }: HttpRequest, mediaType: MediaType): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  map.set('accept', mediaType);
  return map;
}

function textOf({ body }: HTTPGraphQLResponse): string | Promise<string> {
  return body.kind === 'complete' ? body.string : joined(body.asyncIterator);
}

function answerOf(
  response: HTTPGraphQLResponse,
  { written, body }: { readonly written: string; readonly body: HttpAnswer['body'] },
  mediaType: MediaType,
): HttpAnswer {
  const status = response.status ?? 200;
  return {
    status: mediaType === 'application/json' && isRefusedOperation(status, written) ? 200 : status,
    headers: varyOn(Object.fromEntries(response.headers), 'accept'),
    body,
  };
}

/**
 * Whether a request was well formed and its operation refused: in application/json that is an answer like any other,
 * since its clients take another status for the word of something on the way that knows nothing of GraphQL.
 */
function isRefusedOperation(status: number, text: string): boolean {
  if (status !== 400) return false;
  const { errors } = JSON.parse(text) as {
    readonly errors: readonly { readonly extensions?: { code?: string } }[];
  };
  return errors.every(({ extensions }) => extensions?.code !== ('BAD_REQUEST' satisfies ErrorCode));
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
