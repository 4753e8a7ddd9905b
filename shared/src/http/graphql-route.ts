import { HeaderMap, type ApolloServer, type BaseContext, type HTTPGraphQLResponse } from '@apollo/server';
import { fail } from '../errors.ts';
import { refusalAnswer } from './json-answer.ts';
import { nullCharacterIn } from './null-character.ts';
import type { HttpAnswer, HttpRequest, Route } from './route.ts';

export interface GraphqlRouteOptions<Context extends BaseContext> {
  /** Started by its owner. */
  readonly server: ApolloServer<Context>;
  readonly createContext: (request: HttpRequest) => Context | Promise<Context>;
  /** Called when the answer is there, for what a context holds open. */
  readonly release?: (context: Context) => void;
}

/** Hands a request to an Apollo Server and its answer back; serves GET and POST alike. */
export function createGraphqlRoute<Context extends BaseContext>(
  options: GraphqlRouteOptions<Context>,
): Route {
  return async (request) => {
    if (request.method === 'POST' && !isJson(request)) {
      return refusalAnswer(
        415,
        'BAD_REQUEST',
        'The body has to be application/json in UTF-8, not compressed.',
      );
    }
    const body = request.method === 'POST' ? parsed(await request.readBody()) : undefined;
    const place = nullCharacterIn(request.method === 'POST' ? (body ?? {}) : inSearch(request.search));
    if (place !== null) {
      return refusalAnswer(
        400,
        'BAD_USER_INPUT',
        `A text in the ${place} has the character U+0000 in it, which no text of the graph can hold: leave it out.`,
      );
    }
    return answerOf(await execute(request, body, options));
  };
}

async function execute<Context extends BaseContext>(
  request: HttpRequest,
  body: unknown,
  { server, createContext, release }: GraphqlRouteOptions<Context>,
): Promise<HTTPGraphQLResponse> {
  let opened: Context | undefined;
  try {
    return await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: request.search,
        body,
      },
      context: async () => (opened = await createContext(request)),
    });
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

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return fail('BAD_REQUEST', 'The request body is not JSON.');
  }
}

/** What a GET request asks; variables that are not JSON are refused by the server. */
function inSearch(search: string): { readonly query: unknown; readonly variables: unknown } {
  const asked = new URLSearchParams(search);
  const variables = asked.get('variables') ?? '{}';
  try {
    return { query: asked.get('query'), variables: JSON.parse(variables) as unknown };
  } catch {
    return { query: asked.get('query'), variables };
  }
}

function headersOf({ headers }: HttpRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

async function answerOf({ status, headers, body }: HTTPGraphQLResponse): Promise<HttpAnswer> {
  const text = body.kind === 'complete' ? body.string : await joined(body.asyncIterator);
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: text };
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
