import type { ErrorCode } from '../errors.ts';
import type { HttpAnswer } from './route.ts';

type Headers = Readonly<Record<string, string>>;

/** Data as an HTTP answer. */
export function jsonAnswer(status: number, data: unknown, headers: Headers = {}): HttpAnswer {
  const body = JSON.stringify(data);
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

/** A refusal in the same shape as an error of the graph, so that a client reads only one. */
export function refusalAnswer(status: number, code: ErrorCode, message: string): HttpAnswer {
  return jsonAnswer(status, { errors: [{ message, extensions: { code } }] });
}
