import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { bindViewer } from '../decisions/bound-viewer.ts';
import { PURPOSE_HEADER, readPurpose } from '../decisions/purpose.ts';
import type { HttpRequest } from '../http/route.ts';
import { requestDay } from './request-day.ts';
import type { RequestFacts } from './request-facts.ts';

/** What a request says beside what it asks, once its viewer has been verified. */
export function readRequestFacts(
  { headers, id }: HttpRequest,
  viewer: Viewer,
  document: unknown,
): RequestFacts {
  const today = requestDay(headers['samspill-today']);
  if (viewer === null) return { today, viewer };
  const { authorization = '' } = headers;
  const purpose = headers[PURPOSE_HEADER];
  return {
    today,
    viewer,
    signIn: bindViewer(viewer, authorization.replace(/^bearer +/i, '')),
    purpose: readPurpose(typeof purpose === 'string' ? purpose : undefined),
    requestId: id,
    operationHash: createHash('sha256').update(String(document)).digest('hex'),
  };
}
