import { PURPOSE_HEADER, PURPOSES, readPurpose } from '@samspill/shared/decisions/purpose';
import { refusalAnswer } from '@samspill/shared/http/json-answer';
import type { HttpRequest, Route } from '@samspill/shared/http/route';

/** A route that refuses a purpose that is not of the closed list before anything of the request is read, and never says it again. */
export function purposeRoute(route: Route): Route {
  return (request) => (hasUnknownPurpose(request) ? UNKNOWN_PURPOSE : route(request));
}

const UNKNOWN_PURPOSE = refusalAnswer(
  400,
  'BAD_REQUEST',
  `The header ${PURPOSE_HEADER} holds no purpose that there is: send one of ${Object.keys(PURPOSES).join(', ')}, or leave it out.`,
);

function hasUnknownPurpose({ headers }: HttpRequest): boolean {
  const said = headers[PURPOSE_HEADER];
  return said !== undefined && readPurpose(said) === null;
}
