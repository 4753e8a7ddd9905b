import type { Viewer } from '../access/viewer.ts';
import { SamspillError } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import { isTokenCode } from '../identity/token-codes.ts';
import { refusalAnswer } from './json-answer.ts';
import type { HttpAnswer, Route } from './route.ts';
import { varyOn } from './vary-on.ts';

const PRIVATE = { 'cache-control': 'no-store' };

/**
 * A route that knows who asks. A bad token is refused before anything is read of what is asked: 401, or 503 when the keys
 * of its issuer cannot be had. What is answered to one viewer is kept by nobody on the way, and what the anonymous viewer
 * is answered is given to nobody who signs in.
 */
export function signedInRoute(identity: Identity, routeFor: (viewer: Viewer) => Route): Route {
  return async (request) => {
    const { authorization } = request.headers;
    let viewer: Viewer;
    try {
      viewer = await identity.viewerOf(authorization);
    } catch (fault) {
      return refusalOf(fault);
    }
    const answer = await routeFor(viewer)(request);
    const headers = varyOn(answer.headers, 'authorization');
    return { ...answer, headers: viewer === null ? headers : { ...headers, ...PRIVATE } };
  };
}

function refusalOf(fault: unknown): HttpAnswer {
  if (!(fault instanceof SamspillError) || !isTokenCode(fault.code)) throw fault;
  const { code, message } = fault;
  const isOurs = code === 'TOKEN_KEYS_UNAVAILABLE';
  const answer = refusalAnswer(isOurs ? 503 : 401, code, message);
  const further: Readonly<Record<string, string>> = isOurs
    ? { 'retry-after': '5' }
    : { 'www-authenticate': 'Bearer error="invalid_token"' };
  return { ...answer, headers: varyOn({ ...answer.headers, ...PRIVATE, ...further }, 'authorization') };
}
