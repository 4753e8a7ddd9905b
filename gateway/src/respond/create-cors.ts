import { PURPOSE_HEADER } from '@samspill/shared/decisions/purpose';
import type { HttpAnswer, HttpRequest } from '@samspill/shared/http/route';

type Headers = Readonly<Record<string, string>>;

/** Whose pages may read the answers of the graph; the browsers keep it. */
export interface Cors {
  readonly headersFor: (request: HttpRequest) => Headers;
  /** The answer to a browser that asks before it sends. */
  readonly preflight: (request: HttpRequest) => HttpAnswer;
}

const PREFLIGHT: Headers = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': `authorization, content-type, apollo-require-preflight, x-request-id, ${PURPOSE_HEADER}`,
  'access-control-max-age': '600',
};

/** Creates the rule for a list of origins: no list, no page; `*` lets every page read, without credentials. */
export function createCors(allowedOrigins: readonly string[]): Cors {
  const headersFor = ({ headers: { origin } }: HttpRequest): Headers => {
    if (allowedOrigins.length === 0) return {};
    const allowed = origin !== undefined && (allowedOrigins.includes('*') || allowedOrigins.includes(origin));
    if (!allowed) return { vary: 'origin' };
    return {
      vary: 'origin',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'x-request-id',
    };
  };
  const preflight = (request: HttpRequest): HttpAnswer => {
    const allowed = 'access-control-allow-origin' in headersFor(request);
    return { status: 204, headers: allowed ? PREFLIGHT : {}, body: '' };
  };
  return { headersFor, preflight };
}
