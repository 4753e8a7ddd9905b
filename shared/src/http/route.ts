import type { IncomingHttpHeaders } from 'node:http';
import type { StopSignal } from '../stop-signal.ts';

/** A request as a route sees it: nothing of node:http but its headers. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** From the question mark on, or empty. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client leaves before its answer is finished. */
  readonly signal: StopSignal;
  /** The whole body, or BODY_TOO_LARGE. */
  readonly readBody: () => Promise<Buffer>;
}

/** What a route answers with. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Route = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** The routes of a program: path → method → route. A GET route answers HEAD too. */
export type Routes = Readonly<Record<string, Readonly<Record<string, Route>>>>;
