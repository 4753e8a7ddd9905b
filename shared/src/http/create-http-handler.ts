import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SamspillError, type ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Compress } from './compress-answer.ts';
import { refusalAnswer } from './json-answer.ts';
import { maskedMessage } from './masked-message.ts';
import { readBody } from './read-body.ts';
import { requestId } from './request-id.ts';
import type { HttpAnswer, HttpRequest, Route, Routes } from './route.ts';
import { StopController } from '../stop-signal.ts';
import { varyOn } from './vary-on.ts';

export interface HttpHandlerOptions {
  readonly routes: Routes;
  readonly bodyLimitBytes: number;
  readonly log: Log;
  /** Headers that every answer to this request gets on top of its own. */
  readonly headersFor?: (request: HttpRequest) => Readonly<Record<string, string>>;
  /** Without one, every answer goes out as it is. */
  readonly compress?: Compress;
}

const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  DOCUMENT_NOT_TRUSTED: 400,
};

/**
 * The edge to HTTP: finds the route, answers what it gives, and says no with a code when there is none or it fails. The
 * answers of one turn of the event loop are written when it is over, so that who reads them is woken once for all.
 */
export function createHttpHandler(options: HttpHandlerOptions): RequestListener {
  return (message, response) => {
    const request = requestOf(message, response, options.bodyLimitBytes);
    void finishedAnswer(request, options).then((answer) => {
      setImmediate(send, { message, response, request }, answer);
    });
  };
}

async function finishedAnswer(request: HttpRequest, options: HttpHandlerOptions): Promise<HttpAnswer> {
  const answer = withHeaders(await answerTo(request, options), options.headersFor?.(request));
  return options.compress?.(request, answer) ?? answer;
}

function withHeaders(answer: HttpAnswer, further: HttpAnswer['headers'] = {}): HttpAnswer {
  const { vary = '', ...own } = further;
  return { ...answer, headers: varyOn({ ...answer.headers, ...own }, ...vary.split(/\s*,\s*/)) };
}

async function answerTo(request: HttpRequest, { routes, log }: HttpHandlerOptions): Promise<HttpAnswer> {
  try {
    return await routeOf(request, routes)(request);
  } catch (fault) {
    if (request.signal.aborted) return refusalAnswer(499, 'BAD_REQUEST', 'The client left.');
    if (fault instanceof SamspillError) {
      return refusalAnswer(STATUS_OF[fault.code] ?? 500, fault.code, fault.message);
    }
    log.error({ err: fault, requestId: request.id }, 'A route failed.');
    return refusalAnswer(500, 'INTERNAL_SERVER_ERROR', maskedMessage(request.id));
  }
}

function routeOf(request: HttpRequest, routes: Routes): Route {
  const methods = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined;
  if (!methods) return () => refusalAnswer(404, 'BAD_REQUEST', 'There is nothing at this path.');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (route) return route;
  const allow = Object.keys(methods).join(', ');
  const refusal = refusalAnswer(405, 'BAD_REQUEST', `This path takes ${allow} only.`);
  return () => ({ ...refusal, headers: { ...refusal.headers, allow } });
}

function requestOf(message: IncomingMessage, response: ServerResponse, limitBytes: number): HttpRequest {
  const url = message.url ?? '/';
  const question = url.indexOf('?');
  const departure = new StopController();
  response.once('close', () => {
    if (!response.writableFinished) departure.abort('CANCELLED');
  });
  return {
    id: requestId(message.headers['x-request-id']),
    method: message.method ?? 'GET',
    path: question < 0 ? url : url.slice(0, question),
    search: question < 0 ? '' : url.slice(question),
    headers: message.headers,
    signal: departure.signal,
    readBody: () => readBody(message, limitBytes),
  };
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly request: HttpRequest;
}

/**
 * A text is handed on as text, and node writes it behind its headers in one piece. One that has a byte for each character
 * is the same in Latin-1, which is copied as it is.
 */
function send({ message, response, request }: Exchange, { status, headers, body }: HttpAnswer): void {
  if (response.destroyed) return;
  const unread = message.complete ? {} : { connection: 'close' };
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'x-request-id': request.id,
    ...headers,
    ...unread,
    'content-length': String(length),
  });
  if (request.method === 'HEAD') response.end();
  else if (typeof body === 'string') response.end(body, length === body.length ? 'latin1' : 'utf8');
  else response.end(body);
}
